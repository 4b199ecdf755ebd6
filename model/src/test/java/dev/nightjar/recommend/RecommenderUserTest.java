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

/** Popular order is that of the telling: mug, pot, tea, cup, jar. */
final class RecommenderUserTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @ParameterizedTest
  @EnumSource
  void user_unknown_getsPopular(Mode mode) throws IOException {
    Answer answer = ask(shop(), "nobody", mode);
    assertEquals(List.of("mug", "pot", "tea", "cup", "jar"), answer.itemIds());
    assertEquals(Rung.POPULAR, answer.strategy());
    assertEquals(Map.of(Rung.POPULAR, 5), answer.sources());
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "COLLABORATIVE"})
  void user_withShortList_isFilledFromCategoriesThenShop(Mode mode) throws IOException {
    TinyShop shop = shop().user("ann", List.of("cup"), List.of(), List.of("tea", "cup"));
    Answer answer = ask(shop, "ann", mode);
    assertEquals(List.of("cup", "tea", "mug", "pot", "jar"), answer.itemIds());
    assertEquals(Rung.PERSONALIZED, answer.strategy());
    assertEquals(
        Map.of(Rung.PERSONALIZED, 1, Rung.POPULAR_IN_CATEGORY, 2, Rung.POPULAR, 2),
        answer.sources());
  }

  @Test
  void user_withLongList_getsThatAlone() throws IOException {
    TinyShop shop =
        shop().depth(2).user("ann", List.of("jar", "tea", "cup"), List.of(), List.of("mug"));
    Answer answer = ask(shop, "ann", Mode.AUTO);
    assertEquals(List.of("jar", "tea"), answer.itemIds());
    assertEquals(2, answer.totalItems());
    assertEquals(Map.of(Rung.PERSONALIZED, 2), answer.sources());
  }

  /** pot: 1 of tea. cup: 15/16 of tea and 1 of mug. */
  @Test
  void user_semantic_addsUpOverTheRecentItems() throws IOException {
    TinyShop shop =
        shop()
            .semantic("tea", "pot", "cup")
            .semantic("mug", "cup")
            .user("ann", List.of("jar"), List.of(), List.of("tea", "mug"));
    Answer answer = ask(shop, "ann", Mode.SEMANTIC);
    assertEquals(List.of("cup", "pot", "tea", "mug", "jar"), answer.itemIds());
    assertEquals(Rung.SEMANTIC, answer.strategy());
    assertEquals(
        Map.of(Rung.SEMANTIC, 2, Rung.POPULAR_IN_CATEGORY, 2, Rung.POPULAR, 1), answer.sources());
  }

  @Test
  void user_semanticWithoutRecentItems_getsPopular() throws IOException {
    TinyShop shop = shop().user("ann", List.of("cup"), List.of(), List.of());
    Answer answer = ask(shop, "ann", Mode.SEMANTIC);
    assertEquals(List.of("mug", "pot", "tea", "cup", "jar"), answer.itemIds());
    assertEquals(Rung.POPULAR, answer.strategy());
  }

  @Test
  void user_popular_getsTheShopsOrder() throws IOException {
    TinyShop shop = shop().user("ann", List.of("cup"), List.of(), List.of("tea"));
    assertEquals(
        List.of("mug", "pot", "tea", "cup", "jar"), ask(shop, "ann", Mode.POPULAR).itemIds());
  }

  @ParameterizedTest
  @EnumSource
  void user_purchased_isLeftOutOnEveryRung(Mode mode) throws IOException {
    TinyShop shop =
        shop()
            .semantic("tea", "mug", "pot")
            .user("ann", List.of("mug", "cup"), List.of("mug", "tea"), List.of("tea"));
    Answer answer = ask(shop, "ann", mode);
    assertEquals(List.of("cup", "jar", "pot"), answer.itemIds().stream().sorted().toList());
    assertEquals(3, answer.totalItems());
  }

  @Test
  void user_purchasedInAShopThatShowsItAgain_isKept() throws IOException {
    TinyShop shop =
        shop().keepPurchased().user("ann", List.of("mug", "cup"), List.of("mug"), List.of());
    assertEquals(List.of("mug", "cup", "pot", "tea", "jar"), ask(shop, "ann", Mode.AUTO).itemIds());
  }

  @Test
  void user_listHoldsInactiveItems_isShownWithoutThem() throws IOException {
    TinyShop shop =
        shop()
            .item("old", "Mugs", 1, 0, ItemStatus.INACTIVE)
            .item("gone", "Mugs", 1, 0, ItemStatus.DELETED)
            .user("ann", List.of("old", "cup", "gone"), List.of(), List.of("old"));
    Answer answer = ask(shop, "ann", Mode.AUTO);
    assertEquals(List.of("cup", "mug", "pot", "tea", "jar"), answer.itemIds());
    assertEquals(
        Map.of(Rung.PERSONALIZED, 1, Rung.POPULAR_IN_CATEGORY, 1, Rung.POPULAR, 3),
        answer.sources());
  }

  @Test
  void user_excludedItems_areRefilledFromBelow() throws IOException {
    TinyShop shop = shop().user("ann", List.of("cup", "tea"), List.of(), List.of());
    Options options =
        new Options(Page.first(3), Mode.AUTO, List.of("cup", "mug", "nothing of this name"));
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Answer answer = new Recommender(model).user("ann", options);
      assertEquals(List.of("tea", "pot", "jar"), answer.itemIds());
      assertEquals(3, answer.totalItems());
    }
  }

  @Test
  void user_wholeListExcluded_isAnsweredByTheNextRung() throws IOException {
    TinyShop shop = shop().user("ann", List.of("cup"), List.of(), List.of("pot"));
    Options options = new Options(Page.first(1), Mode.AUTO, List.of("cup"));
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Answer answer = new Recommender(model).user("ann", options);
      assertEquals(List.of("pot"), answer.itemIds());
      assertEquals(Rung.POPULAR_IN_CATEGORY, answer.strategy());
    }
  }

  /** The first three categories count, and no category is none of them. */
  @Test
  void user_recentItemsOfManyCategories_areFilledFromTheFirstThree() throws IOException {
    TinyShop shop =
        new TinyShop()
            .item("a", "A")
            .item("b", "B")
            .item("c", "C")
            .item("d", "D")
            .item("bare", "")
            .user("ann", List.of(), List.of(), List.of("bare", "d", "c", "b", "a"));
    Answer answer = ask(shop, "ann", Mode.AUTO);
    assertEquals(List.of("d", "c", "b", "a", "bare"), answer.itemIds());
    assertEquals(Map.of(Rung.POPULAR_IN_CATEGORY, 3, Rung.POPULAR, 2), answer.sources());
  }

  private Answer ask(TinyShop shop, String user, Mode mode) throws IOException {
    try (Model model = shop.open(store, "20260101T000000Z")) {
      return new Recommender(model).user(user, new Options(Page.first(12), mode));
    }
  }

  private static TinyShop shop() {
    return new TinyShop()
        .item("mug", "Mugs")
        .item("pot", "Pots")
        .item("tea", "Tea")
        .item("cup", "Mugs")
        .item("jar", "Pots");
  }
}
