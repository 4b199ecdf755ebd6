package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import dev.nightjar.recommend.filter.Filter;
import dev.nightjar.recommend.filter.TestJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecommenderTest {
  private static final int ITEMS = 30;
  private static final int THREADS = 8;
  private static final int ROUNDS = 200;

  @TempDir(factory = MemoryDisk.class)
  Path store;

  /**
   * The model's depth is 200, so that a cart of 20 items brings 4,000 scores and one of 21 more.
   */
  @ParameterizedTest
  @CsvSource({
    "RECOMMEND, AUTO, 0, false",
    "RECOMMEND, COLLABORATIVE, 0, false",
    "RECOMMEND, SEMANTIC, 0, true",
    "RECOMMEND, POPULAR, 0, false",
    "ITEM, AUTO, 1, false",
    "ITEM, SEMANTIC, 1, false",
    "SESSION, AUTO, 1, false",
    "BASKET, AUTO, 1, false",
    "BASKET, AUTO, 20, false",
    "BASKET, AUTO, 21, true",
    "BASKET, SEMANTIC, 100, true",
    "PRICE_OPTIMIZED, AUTO, 0, false",
    "PRICE_OPTIMIZED, SEMANTIC, 0, true",
    "PRICE_OPTIMIZED, POPULAR, 0, true"
  })
  void mayTakeLong_whereManyScoresAreAddedUpOrReranked(
      Endpoint endpoint, Mode mode, int items, boolean expected) throws IOException {
    try (Model model = new TinyShop().item("mug", "").open(store, "20260101T000000Z")) {
      assertEquals(
          expected,
          new Recommender(model).mayTakeLong(endpoint, new Options(Page.first(10), mode), items));
    }
  }

  @Test
  void mayTakeLong_withAFilter_isTrueEverywhere() throws IOException {
    Optional<Filter> filter = Optional.of(TestJson.filter("{\"a\":1}"));
    Options options = new Options(Page.first(1), Mode.AUTO, List.of(), filter);
    try (Model model = new TinyShop().item("mug", "").open(store, "20260101T000000Z")) {
      for (Endpoint endpoint : Endpoint.values()) {
        assertTrue(new Recommender(model).mayTakeLong(endpoint, options, 0));
      }
    }
  }

  @Test
  void model_isTheOneItAnswersFrom() throws IOException {
    try (Model model = new TinyShop().item("mug", "").open(store, "20260101T000000Z")) {
      assertSame(model, new Recommender(model).model());
    }
  }

  @Test
  void answers_manyThreads_areThoseOfOne() throws Exception {
    try (Model model = shop().open(store, "20260101T000000Z")) {
      Recommender recommender = new Recommender(model);
      List<List<String>> expected = everyAnswer(recommender);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        Callable<Integer> asker =
            () -> {
              int same = 0;
              for (int round = 0; round < ROUNDS; round++) {
                same += everyAnswer(recommender).equals(expected) ? 1 : 0;
              }
              return same;
            };
        List<Callable<Integer>> askers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          askers.add(asker);
        }
        for (Future<Integer> same : threads.invokeAll(askers)) {
          assertEquals(ROUNDS, same.get());
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static List<List<String>> everyAnswer(Recommender recommender) {
    List<List<String>> answers = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      for (int i = 0; i < ITEMS; i += 7) {
        Options options = new Options(Page.first(10), mode, List.of(id(i + 1)));
        answers.add(recommender.user("user-" + i, options).itemIds());
        answers.add(recommender.priceOptimized("user-" + i, options).itemIds());
        answers.add(recommender.item(id(i), options).itemIds());
        answers.add(recommender.basket(List.of(id(i), id(i + 2), id(i + 5)), options).itemIds());
      }
    }
    return answers;
  }

  private static TinyShop shop() {
    TinyShop shop = new TinyShop();
    for (int i = 0; i < ITEMS; i++) {
      shop.item(id(i), "category " + i % 4);
      shop.collaborative(id(i), id(i + 1), id(i + 3), id(i + 9));
      shop.semantic(id(i), id(i + 2), id(i + 3), id(i + 8));
      shop.together(id(i), id(i + 4), id(i + 6), id(i + 1));
      List<String> ranked = List.of(id(i + 5), id(i + 11), id(i + 17));
      List<Float> prices = List.of(0.5f, 0f, 0f, 0.5f);
      shop.priceUser(
          "user-" + i, ranked, List.of(2, 0, 1), prices, List.of(id(i)), List.of(id(i + 3)));
    }
    return shop;
  }

  private static String id(int i) {
    return "item-%02d".formatted(i % ITEMS);
  }
}
