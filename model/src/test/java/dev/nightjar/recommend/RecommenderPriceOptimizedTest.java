package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Popular order is that of the telling. Cheap items are in bucket 0, dear ones in bucket 3; a user
 * of dear things bought there alone.
 */
final class RecommenderPriceOptimizedTest {
  private static final List<Float> DEAR = List.of(0f, 0f, 0f, 1f);

  @TempDir(factory = MemoryDisk.class)
  Path store;

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "COLLABORATIVE"})
  void priceOptimized_ownList_isShownInTheOrderOfTheNight(Mode mode) throws IOException {
    TinyShop shop =
        shop().priceUser("ann", List.of("cheap1", "dear1", "dear2"), List.of(2, 1, 0), DEAR);
    Answer answer = ask(shop, mode);
    assertEquals(List.of("dear2", "dear1", "cheap1", "cheap2", "bare"), answer.itemIds());
    assertEquals(Rung.PRICE_OPTIMIZED, answer.strategy());
    assertEquals(Map.of(Rung.PRICE_OPTIMIZED, 3, Rung.POPULAR, 2), answer.sources());
  }

  @Test
  void priceOptimized_userWithoutPrices_getsTheListAsItIs() throws IOException {
    TinyShop shop = shop().user("ann", List.of("cheap1", "dear1"), List.of(), List.of("cheap2"));
    Answer answer = ask(shop, Mode.AUTO);
    assertEquals(List.of("cheap1", "dear1", "cheap2", "dear2", "bare"), answer.itemIds());
    assertEquals(Rung.PERSONALIZED, answer.strategy());
    assertEquals(
        Map.of(Rung.PERSONALIZED, 2, Rung.POPULAR_IN_CATEGORY, 1, Rung.POPULAR, 2),
        answer.sources());
  }

  @ParameterizedTest
  @EnumSource
  void priceOptimized_unknownUser_getsPopular(Mode mode) throws IOException {
    Answer answer = ask(shop(), mode);
    assertEquals(List.of("cheap1", "cheap2", "dear1", "dear2", "bare"), answer.itemIds());
    assertEquals(Rung.POPULAR, answer.strategy());
  }

  @Test
  void priceOptimized_shortList_isFilledFromRecentCategories() throws IOException {
    TinyShop shop =
        shop()
            .priceUser(
                "ann", List.of("dear1"), List.of(0), DEAR, List.of(), List.of("dear2", "bare"));
    Answer answer = ask(shop, Mode.AUTO);
    assertEquals(List.of("dear1", "dear2", "cheap1", "cheap2", "bare"), answer.itemIds());
    assertEquals(
        Map.of(Rung.PRICE_OPTIMIZED, 1, Rung.POPULAR_IN_CATEGORY, 1, Rung.POPULAR, 3),
        answer.sources());
  }

  /** Text gives cheap1, cheap2, dear1; the strong pull puts dear1 first. */
  @Test
  void priceOptimized_semantic_isRerankedNow() throws IOException {
    TinyShop shop =
        shop()
            .priceStrength(1)
            .semantic("bare", "cheap1", "cheap2", "dear1")
            .priceUser("ann", List.of(), List.of(), DEAR, List.of(), List.of("bare"));
    Answer answer = ask(shop, Mode.SEMANTIC);
    assertEquals(List.of("dear1", "cheap1", "cheap2", "dear2", "bare"), answer.itemIds());
    assertEquals(Map.of(Rung.PRICE_OPTIMIZED, 3, Rung.POPULAR, 2), answer.sources());
  }

  /** What is in bucket 3, then what is in none, which costs 1, then what is in bucket 0: 3. */
  @Test
  void priceOptimized_popular_isRerankedNow() throws IOException {
    TinyShop shop = shop().priceStrength(1).priceUser("ann", List.of(), List.of(), DEAR);
    Answer answer = ask(shop, Mode.POPULAR);
    assertEquals(List.of("dear1", "dear2", "bare", "cheap1", "cheap2"), answer.itemIds());
    assertEquals(Map.of(Rung.PRICE_OPTIMIZED, 5), answer.sources());
  }

  @Test
  void priceOptimized_strengthZero_keepsTheOrder() throws IOException {
    TinyShop shop = shop().priceStrength(0).priceUser("ann", List.of(), List.of(), DEAR);
    assertEquals(
        List.of("cheap1", "cheap2", "dear1", "dear2", "bare"), ask(shop, Mode.POPULAR).itemIds());
  }

  @ParameterizedTest
  @EnumSource
  void priceOptimized_purchased_isLeftOut(Mode mode) throws IOException {
    TinyShop shop =
        shop()
            .semantic("bare", "dear1", "cheap1")
            .priceUser(
                "ann",
                List.of("cheap1", "dear1"),
                List.of(1, 0),
                DEAR,
                List.of("dear1", "bare"),
                List.of("bare"));
    Answer answer = ask(shop, mode);
    assertEquals(List.of("cheap1", "cheap2", "dear2"), answer.itemIds().stream().sorted().toList());
  }

  @Test
  void priceOptimized_inactiveAndExcluded_areLeftOut() throws IOException {
    TinyShop shop =
        shop()
            .item("old", "", 35, 3, ItemStatus.INACTIVE)
            .priceUser("ann", List.of("cheap1", "old", "dear1"), List.of(1, 2, 0), DEAR);
    Options options = new Options(Page.first(2), Mode.AUTO, List.of("dear1"));
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Answer answer = new Recommender(model).priceOptimized("ann", options);
      assertEquals(List.of("cheap1", "cheap2"), answer.itemIds());
      assertEquals(4, answer.totalItems());
    }
  }

  private Answer ask(TinyShop shop, Mode mode) throws IOException {
    try (Model model = shop.open(store, "20260101T000000Z")) {
      return new Recommender(model).priceOptimized("ann", new Options(Page.first(10), mode));
    }
  }

  private static TinyShop shop() {
    return new TinyShop()
        .item("cheap1", "Mugs", 1, 0, ItemStatus.ACTIVE)
        .item("cheap2", "Pots", 2, 0, ItemStatus.ACTIVE)
        .item("dear1", "Rings", 31, 3, ItemStatus.ACTIVE)
        .item("dear2", "Rings", 32, 3, ItemStatus.ACTIVE)
        .item("bare", "");
  }
}
