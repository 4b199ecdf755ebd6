package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the items a 0, b 1, c 2 and the inactive d 3. */
final class ShortlistTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @Test
  void offer_again_isListedOnceByTheFirstRung() throws IOException {
    try (Model model = shop()) {
      Shortlist list = list(model, 3);
      list.offer(1, 0.5f, Rung.SEMANTIC);
      list.offer(1, 0.9f, Rung.POPULAR);
      assertEquals(List.of("b"), ids(model, list));
      assertArrayEquals(new Rung[] {Rung.SEMANTIC}, list.rungs(0, 3));
    }
  }

  @Test
  void offer_full_changesNothing() throws IOException {
    try (Model model = shop()) {
      Shortlist list = list(model, 2);
      list.offer(2, 0.9f, Rung.POPULAR);
      assertFalse(list.isFull());
      list.offer(0, 0.8f, Rung.POPULAR);
      assertTrue(list.isFull());
      list.offer(1, 0.7f, Rung.POPULAR);
      assertEquals(List.of("c", "a"), ids(model, list));
    }
  }

  @Test
  void giveUp_takesNothingMore() throws IOException {
    try (Model model = shop()) {
      Shortlist list = list(model, 3);
      list.offer(0, 0.9f, Rung.SEMANTIC);
      list.giveUp();
      list.offer(1, 0.8f, Rung.POPULAR);
      assertTrue(list.isFull());
      assertTrue(list.isGivenUp());
      assertEquals(List.of("a"), ids(model, list));
    }
  }

  @Test
  void items_beyondWhatIsListed_areNone() throws IOException {
    try (Model model = shop()) {
      Shortlist list = list(model, 3);
      assertEquals(Rung.POPULAR, list.firstRung());
      list.offer(1, 1, Rung.SEMANTIC);
      assertArrayEquals(new int[] {1}, list.items(0, 3));
      assertArrayEquals(new Rung[] {Rung.SEMANTIC}, list.rungs(0, 3));
      assertArrayEquals(new int[0], list.items(2, 3));
      assertEquals(Rung.SEMANTIC, list.firstRung());
    }
  }

  @Test
  void reorder_firstTwoOfThree_movesItemsWithTheirScores() throws IOException {
    try (Model model = shop()) {
      Shortlist list = list(model, 3);
      list.offer(0, 0.9f, Rung.SEMANTIC);
      list.offer(1, 0.8f, Rung.SEMANTIC);
      list.offer(2, 0.7f, Rung.POPULAR);
      list.reorder(new int[] {1, 0}, Rung.PRICE_OPTIMIZED);
      assertEquals(List.of("b", "a", "c"), ids(model, list));
      assertEquals(0.8f, list.score(0));
      assertEquals(0.9f, list.score(1));
      assertArrayEquals(
          new Rung[] {Rung.PRICE_OPTIMIZED, Rung.PRICE_OPTIMIZED, Rung.POPULAR}, list.rungs(0, 3));
    }
  }

  private static Shortlist list(Model model, int room) {
    Visibility visibility = new Visibility(model.items());
    Candidates all = new Candidates(model.items(), visibility, new Marks(4), Optional.empty());
    return new Shortlist(all, room);
  }

  private static List<String> ids(Model model, Shortlist list) {
    return Arrays.stream(list.items(0, list.size())).mapToObj(model.items()::id).toList();
  }

  private Model shop() throws IOException {
    return new TinyShop()
        .item("a", "")
        .item("b", "")
        .item("c", "")
        .item("d", "", 1, 0, ItemStatus.INACTIVE)
        .open(store, "20260101T000000Z");
  }
}
