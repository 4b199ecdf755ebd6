package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.Part;
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
 * Popular order is that of the telling: mug, pot, tea, cup, jar, fan. Scores of a list are 16/16,
 * 15/16, 14/16 …
 */
final class RecommenderBasketTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @Test
  void basket_oneItem_fallsFromOrdersToBehaviourToCategoryToShop() throws IOException {
    TinyShop shop = shop().together("mug", "tea").collaborative("mug", "jar", "tea");
    Answer answer = ask(shop, List.of("mug"), Mode.AUTO);
    assertEquals(List.of("tea", "jar", "cup", "pot", "fan"), answer.itemIds());
    assertEquals(Rung.CO_OCCURRENCE, answer.strategy());
    assertEquals(
        Map.of(
            Rung.CO_OCCURRENCE,
            1,
            Rung.COLLABORATIVE,
            1,
            Rung.POPULAR_IN_CATEGORY,
            1,
            Rung.POPULAR,
            2),
        answer.sources());
  }

  /**
   * tea 16 + 14 = 30, jar 15 + 15 = 30, fan 14, cup 16; of the two with 30, jar is numbered first.
   */
  @ParameterizedTest
  @EnumSource(names = {"AUTO", "COLLABORATIVE"})
  void basket_twoItems_addsUpAndBreaksTiesInItemOrder(Mode mode) throws IOException {
    TinyShop shop =
        shop().together("mug", "tea", "jar", "fan").together("pot", "cup", "jar", "tea");
    Answer answer = ask(shop, List.of("mug", "pot"), mode);
    assertEquals(List.of("jar", "tea", "cup", "fan"), answer.itemIds());
    assertEquals(Map.of(Rung.CO_OCCURRENCE, 4), answer.sources());
  }

  /**
   * Once each: tea 15 + 14 = 29, fan 16, jar 16, cup 15. Were pot counted thrice, jar (48) would
   * lead.
   */
  @Test
  void basket_itemNamedTwice_countsOnce() throws IOException {
    TinyShop shop = shop().together("mug", "fan", "tea").together("pot", "jar", "cup", "tea");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Recommender recommender = new Recommender(model);
      Options options = Endpoint.BASKET.defaults();
      List<String> once = recommender.basket(List.of("pot", "mug"), options).itemIds();
      assertEquals(List.of("tea", "fan", "jar", "cup"), once);
      List<String> cart = List.of("pot", "mug", "pot", "pot");
      assertEquals(once, recommender.basket(cart, options).itemIds());
    }
  }

  /** fan 15 + 16 = 31, jar 16, tea 14 from the blended lists; then cup from those of orders. */
  @Test
  void basket_auto_startsFromBlendedLists() throws IOException {
    TinyShop shop =
        shop()
            .basket("mug", Part.pack(0, 0, 0, 100), "jar", "fan", "tea")
            .basket("pot", Part.pack(10, 0, 0, 90), "fan")
            .together("mug", "cup", "tea");
    Answer answer = ask(shop, List.of("mug", "pot"), Mode.AUTO);
    assertEquals(List.of("fan", "jar", "tea", "cup"), answer.itemIds());
    assertEquals(Map.of(Rung.CO_OCCURRENCE, 2, Rung.SEMANTIC, 2), answer.sources());
    assertEquals(Rung.CO_OCCURRENCE, answer.strategy());
  }

  @Test
  void basket_itemsOfTheCart_areNeverReturned() throws IOException {
    TinyShop shop = shop().together("mug", "pot", "tea").together("pot", "mug", "tea");
    Answer answer = ask(shop, List.of("mug", "pot"), Mode.AUTO);
    assertEquals(List.of("tea", "cup", "jar", "fan"), answer.itemIds());
    assertEquals(4, answer.totalItems());
  }

  @Test
  void basket_unknownItemsAmongKnown_areIgnored() throws IOException {
    TinyShop shop = shop().together("mug", "fan");
    Answer answer = ask(shop, List.of("nothing", "mug", "of this name"), Mode.AUTO);
    assertEquals(List.of("fan", "cup", "pot", "tea", "jar"), answer.itemIds());
    assertEquals(Rung.CO_OCCURRENCE, answer.strategy());
  }

  @ParameterizedTest
  @EnumSource
  void basket_allUnknown_getsPopular(Mode mode) throws IOException {
    Answer answer = ask(shop(), List.of("nothing", "of this name"), mode);
    assertEquals(List.of("mug", "pot", "tea", "cup", "jar", "fan"), answer.itemIds());
    assertEquals(Rung.POPULAR, answer.strategy());
  }

  /** jar 16 + 15 = 31, fan 16. */
  @Test
  void basket_noOrdersTogether_addsUpBehaviour() throws IOException {
    TinyShop shop = shop().collaborative("mug", "jar").collaborative("tea", "fan", "jar");
    Answer answer = ask(shop, List.of("mug", "tea"), Mode.AUTO);
    assertEquals(List.of("jar", "fan", "cup", "pot"), answer.itemIds());
    assertEquals(
        Map.of(Rung.COLLABORATIVE, 2, Rung.POPULAR_IN_CATEGORY, 1, Rung.POPULAR, 1),
        answer.sources());
  }

  /** fan 15 + 16 = 31, tea 16. */
  @Test
  void basket_semantic_addsUpText() throws IOException {
    TinyShop shop =
        shop().together("mug", "jar").semantic("mug", "tea", "fan").semantic("pot", "fan");
    Answer answer = ask(shop, List.of("mug", "pot"), Mode.SEMANTIC);
    assertEquals(List.of("fan", "tea", "cup", "jar"), answer.itemIds());
    assertEquals(Map.of(Rung.SEMANTIC, 2, Rung.POPULAR_IN_CATEGORY, 2), answer.sources());
  }

  @Test
  void basket_popular_getsTheShopsOrderWithoutTheCart() throws IOException {
    TinyShop shop = shop().together("tea", "fan");
    Answer answer = ask(shop, List.of("tea", "mug"), Mode.POPULAR);
    assertEquals(List.of("pot", "cup", "jar", "fan"), answer.itemIds());
    assertEquals(Map.of(Rung.POPULAR, 4), answer.sources());
  }

  @Test
  void basket_togetherWithWhatIsNoLongerSold_isNotShown() throws IOException {
    TinyShop shop =
        shop()
            .item("old", "Mugs", 1, 0, ItemStatus.DELETED)
            .together("mug", "old", "fan")
            .together("pot", "old");
    Answer answer = ask(shop, List.of("mug", "pot"), Mode.AUTO);
    assertEquals(List.of("fan", "cup", "jar", "tea"), answer.itemIds());
  }

  @Test
  void basket_excludedItems_areRefilledFromBelow() throws IOException {
    TinyShop shop = shop().together("mug", "tea", "jar");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Options options = new Options(Page.first(2), Mode.AUTO, List.of("tea", "cup"));
      Answer answer = new Recommender(model).basket(List.of("mug"), options);
      assertEquals(List.of("jar", "pot"), answer.itemIds());
      assertEquals(3, answer.totalItems());
    }
  }

  @Test
  void basket_secondRequestOnTheThread_isNotMixedWithTheFirst() throws IOException {
    TinyShop shop = shop().depth(1).together("mug", "tea").together("pot", "jar", "fan");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Recommender recommender = new Recommender(model);
      Options options = Endpoint.BASKET.defaults();
      assertEquals(List.of("jar"), recommender.basket(List.of("mug", "pot"), options).itemIds());
      assertEquals(List.of("tea"), recommender.basket(List.of("mug", "cup"), options).itemIds());
    }
  }

  private Answer ask(TinyShop shop, List<String> cart, Mode mode) throws IOException {
    try (Model model = shop.open(store, "20260101T000000Z")) {
      return new Recommender(model).basket(cart, new Options(Page.first(10), mode));
    }
  }

  private static TinyShop shop() {
    return new TinyShop()
        .item("mug", "Mugs")
        .item("pot", "Pots")
        .item("tea", "Tea")
        .item("cup", "Mugs")
        .item("jar", "Pots")
        .item("fan", "Fans");
  }
}
