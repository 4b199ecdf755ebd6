package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.model.Model;
import dev.nightjar.model.TemporaryFolder;
import dev.nightjar.recommend.filter.Chance;
import dev.nightjar.recommend.filter.Filter;
import dev.nightjar.recommend.filter.TestJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever is filtered, excluded or hidden: the pages of an answer are brute force over the whole
 * catalogue, cut in slices.
 */
final class ExactAnswersTest {
  private static final String UNKNOWN = "nothing of this name";

  @Property(tries = 30)
  void pages_ofAnyRequest_areBruteForce(
      @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) throws IOException {
    ChanceShop shop = new ChanceShop(size, random);
    try (TemporaryFolder store = new TemporaryFolder();
        Model model = shop.tables().open(store.path(), "20260101T000000Z")) {
      Recommender recommender = new Recommender(model);
      Set<Integer> visible = visible(shop, recommender, random);
      for (Endpoint endpoint : Endpoint.values()) {
        for (Mode mode : Mode.values()) {
          for (int filters = 0; filters < 3; filters++) {
            Optional<ObjectNode> filter =
                filters == 0
                    ? Optional.empty()
                    : Optional.of(new Chance(random).filter(filters - 1));
            BruteForce.Question question =
                new BruteForce.Question(
                    endpoint,
                    mode,
                    asked(endpoint, shop, random),
                    Set.copyOf(random.nextBoolean() ? List.of() : shop.some(size, size / 2)),
                    filter);
            Map<String, Rung> expected = new BruteForce(shop, visible, question).answer();
            requirePages(recommender, shop, question, expected, 1 + random.nextInt(size));
          }
        }
      }
    }
  }

  private static void requirePages(
      Recommender recommender,
      ChanceShop shop,
      BruteForce.Question question,
      Map<String, Rung> expected,
      int limit) {
    Map<String, Rung> found = new LinkedHashMap<>();
    int pages = (expected.size() + limit - 1) / limit;
    for (int number = 1; number <= pages + 1; number++) {
      Page page = new Page(number, limit);
      Answer answer = ask(recommender, shop, question, page);
      assertEquals(expected.size(), answer.totalItems(), question::toString);
      assertEquals(pages, answer.totalPages());
      assertEquals(expected.values().stream().findFirst().orElse(Rung.POPULAR), answer.strategy());
      assertFalse(answer.isUnfinished());
      for (int place = 0; place < answer.size(); place++) {
        found.put(answer.itemId(place), answer.rung(place));
      }
      assertEquals(Math.min(expected.size(), number * limit), found.size(), question::toString);
      requireSameInAHurry(answer, ask(recommender.hurried(), shop, question, page));
    }
    assertEquals(
        new ArrayList<>(expected.entrySet()),
        new ArrayList<>(found.entrySet()),
        question::toString);
  }

  private static void requireSameInAHurry(Answer patient, Answer hurried) {
    if (!hurried.isUnfinished()) {
      assertEquals(patient.itemIds(), hurried.itemIds());
      assertEquals(patient.sources(), hurried.sources());
    }
  }

  private static Answer ask(
      Recommender recommender, ChanceShop shop, BruteForce.Question question, Page page) {
    Optional<Filter> filter = question.filter().map(TestJson::filter);
    List<String> excluded = new ArrayList<>(shop.ids(List.copyOf(question.excluded())));
    excluded.add(UNKNOWN);
    Options options = new Options(page, question.mode(), excluded, filter);
    List<String> asked = new ArrayList<>(shop.ids(question.asked()));
    asked.add(UNKNOWN);
    return switch (question.endpoint()) {
      case RECOMMEND -> recommender.user(ChanceShop.USER, options);
      case PRICE_OPTIMIZED -> recommender.priceOptimized(ChanceShop.USER, options);
      case ITEM, SESSION -> recommender.item(asked.get(0), options);
      case BASKET -> recommender.basket(asked, options);
    };
  }

  private static List<Integer> asked(Endpoint endpoint, ChanceShop shop, Random random) {
    int size = shop.items.size();
    return switch (endpoint) {
      case RECOMMEND, PRICE_OPTIMIZED -> List.of();
      case ITEM, SESSION -> random.nextInt(8) == 0 ? List.of() : List.of(random.nextInt(size));
      case BASKET -> shop.some(size, 4);
    };
  }

  /** Hides a few items and shows others, as the day may bring it. */
  private static Set<Integer> visible(ChanceShop shop, Recommender recommender, Random random) {
    Set<Integer> visible =
        IntStream.range(0, shop.items.size())
            .filter(item -> shop.items.get(item).active())
            .boxed()
            .collect(Collectors.toCollection(HashSet::new));
    for (int item : shop.some(shop.items.size(), shop.items.size() / 3)) {
      boolean active = random.nextBoolean();
      recommender.setActive(shop.id(item), active);
      if (active) {
        visible.add(item);
      } else {
        visible.remove(item);
      }
    }
    recommender.setActive(UNKNOWN, true);
    return visible;
  }
}
