package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.Part;
import dev.nightjar.model.Scored;
import dev.nightjar.model.ScoredLists;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores in a tiny shop fall from 1 by 1/16: the first is 16/16, the second 15/16. */
final class TallyTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @Test
  void drainTo_threeLists_ranksSumsAndTiesInItemOrder() throws IOException {
    TinyShop shop = shop().semantic("a", "d", "c").semantic("b", "c", "d").semantic("c", "e");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Tally tally = new Tally();
      tally.add(semantic(model, 0));
      tally.add(semantic(model, 1));
      tally.add(semantic(model, 2));
      Shortlist list = list(model, 6);
      tally.drainTo(list, shares -> Rung.SEMANTIC);
      assertEquals(List.of("c 1.9375", "d 1.9375", "e 1.0"), listed(model, list));
    }
  }

  @Test
  void drainTo_twice_hasForgottenTheFirst() throws IOException {
    TinyShop shop = shop().semantic("a", "b").semantic("b", "c");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Tally tally = new Tally();
      tally.add(semantic(model, 0));
      tally.drainTo(list(model, 6), shares -> Rung.SEMANTIC);
      tally.add(semantic(model, 1));
      Shortlist second = list(model, 6);
      tally.drainTo(second, shares -> Rung.SEMANTIC);
      assertEquals(List.of("c 1.0"), listed(model, second));
    }
  }

  @Test
  void drainTo_listFullAtOnce_hasForgottenTheRest() throws IOException {
    TinyShop shop = shop().semantic("a", "b", "c", "d").semantic("b", "e");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Tally tally = new Tally();
      tally.add(semantic(model, 0));
      tally.drainTo(list(model, 1), shares -> Rung.SEMANTIC);
      tally.add(semantic(model, 1));
      Shortlist second = list(model, 6);
      tally.drainTo(second, shares -> Rung.SEMANTIC);
      assertEquals(List.of("e 1.0"), listed(model, second));
    }
  }

  @Test
  void drainTo_listedByTwoRungs_comesFromTheHigher() throws IOException {
    TinyShop shop =
        shop()
            .basket("a", Part.pack(0, 0, 0, 100), "c", "d")
            .basket("b", Part.pack(1, 0, 0, 99), "d")
            .basket("e", Part.pack(0, 1, 0, 99), "c", "d");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Tally tally = new Tally();
      for (int item : new int[] {0, 1, 4}) {
        tally.add(model.coOccurrence(item).basket());
      }
      Shortlist list = list(model, 6);
      tally.drainTo(list, Rung::ofBasket);
      assertEquals(List.of("d 2.875", "c 2.0"), listed(model, list));
      assertArrayEquals(new Rung[] {Rung.CO_OCCURRENCE, Rung.COLLABORATIVE}, list.rungs(0, 2));
    }
  }

  /** It starts with room for 2048. */
  @Test
  void add_moreItemsThanItHasRoomFor_keepsAll() throws IOException {
    TinyShop shop = new TinyShop();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String id = "item-%04d".formatted(i);
      shop.item(id, "");
      all.add(id);
    }
    shop.semantic("item-0000", all.toArray(new String[0]));
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Tally tally = new Tally();
      tally.add(semantic(model, 0));
      Shortlist list = list(model, 3000);
      tally.drainTo(list, shares -> Rung.SEMANTIC);
      assertEquals(3000, list.size());
      assertEquals(0, list.item(0));
      assertEquals(2999, list.item(2999)); // from the 16th on all have 1/16 and stand in item order
    }
  }

  /** Sums are the very floats of adding up everything, list after list, however few are wanted. */
  @Test
  void drainTo_listsByChance_ranksAsIfAllWereAddedUp() throws IOException {
    TinyShop shop = new TinyShop();
    for (int item = 0; item < 100; item++) {
      shop.item("item-%02d".formatted(item), "");
    }
    try (Model model = shop.open(store, "20260101T000000Z")) {
      SplittableRandom random = new SplittableRandom(1);
      Tally tally = new Tally();
      for (int trial = 0; trial < 2_000; trial++) {
        int wanted = 1 + random.nextInt(random.nextBoolean() ? 5 : 120);
        Map<Integer, Float> sums = new TreeMap<>();
        for (int lists = random.nextInt(5); lists > 0; lists--) {
          Scored list = byChance(random);
          tally.add(list);
          for (int place = 0; place < list.size() && list.score(place) > 0; place++) {
            sums.merge(list.item(place), list.score(place), Float::sum);
          }
        }
        List<String> best =
            sums.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed())
                .limit(wanted)
                .map(sum -> model.items().id(sum.getKey()) + " " + sum.getValue())
                .toList();
        Shortlist list = list(model, wanted);
        tally.drainTo(list, shares -> Rung.SEMANTIC);
        assertEquals(best, listed(model, list));
      }
    }
  }

  /** Some fall slowly, some fast; some have ties, some end below zero. */
  private static Scored byChance(SplittableRandom random) {
    int[] items = random.ints(0, 100).distinct().limit(random.nextInt(60)).toArray();
    float[] scores = new float[items.length];
    float score = random.nextFloat() * 10;
    float steepness = random.nextFloat();
    for (int place = 0; place < scores.length; place++) {
      scores[place] = score;
      score -= random.nextInt(3) == 0 ? 0 : steepness * random.nextFloat();
    }
    return ScoredLists.of(items, scores);
  }

  private static TinyShop shop() {
    TinyShop shop = new TinyShop();
    Consumer<String> item = id -> shop.item(id, "");
    List.of("a", "b", "c", "d", "e", "f").forEach(item);
    return shop;
  }

  private static Scored semantic(Model model, int item) {
    return model.neighbours(item).semantic();
  }

  private static Shortlist list(Model model, int depth) {
    Marks gone = new Marks(model.items().size());
    Visibility visibility = new Visibility(model.items());
    return new Shortlist(new Candidates(model.items(), visibility, gone, Optional.empty()), depth);
  }

  private static List<String> listed(Model model, Shortlist list) {
    List<String> listed = new ArrayList<>();
    for (int place = 0; place < list.size(); place++) {
      listed.add(model.items().id(list.item(place)) + " " + list.score(place));
    }
    return listed;
  }
}
