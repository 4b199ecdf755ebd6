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

/** Popular order is that of the telling: mug, pot, tea, cup, jar. */
final class RecommenderItemTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "COLLABORATIVE"})
  void item_known_fallsFromBehaviourToTextToCategoryToShop(Mode mode) throws IOException {
    Answer answer = ask(shop(), "mug", mode);
    assertEquals(List.of("tea", "jar", "cup", "pot"), answer.itemIds());
    assertEquals(Rung.COLLABORATIVE, answer.strategy());
    assertEquals(
        Map.of(
            Rung.COLLABORATIVE, 1, Rung.SEMANTIC, 1, Rung.POPULAR_IN_CATEGORY, 1, Rung.POPULAR, 1),
        answer.sources());
  }

  @Test
  void item_auto_startsFromTheBlendedList() throws IOException {
    Answer answer = ask(blended(), "mug", Mode.AUTO);
    assertEquals(List.of("pot", "cup", "tea", "jar"), answer.itemIds());
    assertEquals(Rung.SEMANTIC, answer.strategy());
    assertEquals(Map.of(Rung.SEMANTIC, 2, Rung.COLLABORATIVE, 2), answer.sources());
  }

  @Test
  void item_collaborative_passesTheBlendedListOver() throws IOException {
    Answer answer = ask(blended(), "mug", Mode.COLLABORATIVE);
    assertEquals(List.of("tea", "jar", "cup", "pot"), answer.itemIds());
  }

  @Test
  void item_semantic_startsAtText() throws IOException {
    Answer answer = ask(shop(), "mug", Mode.SEMANTIC);
    assertEquals(List.of("jar", "tea", "cup", "pot"), answer.itemIds());
    assertEquals(Rung.SEMANTIC, answer.strategy());
    assertEquals(
        Map.of(Rung.SEMANTIC, 2, Rung.POPULAR_IN_CATEGORY, 1, Rung.POPULAR, 1), answer.sources());
  }

  @Test
  void item_popular_getsTheShopsOrder() throws IOException {
    Answer answer = ask(shop(), "mug", Mode.POPULAR);
    assertEquals(List.of("pot", "tea", "cup", "jar"), answer.itemIds());
    assertEquals(Map.of(Rung.POPULAR, 4), answer.sources());
  }

  @ParameterizedTest
  @EnumSource
  void item_unknown_getsPopular(Mode mode) throws IOException {
    Answer answer = ask(shop(), "nothing of this name", mode);
    assertEquals(List.of("mug", "pot", "tea", "cup", "jar"), answer.itemIds());
    assertEquals(Rung.POPULAR, answer.strategy());
  }

  @Test
  void item_withoutNeighbours_getsItsCategory() throws IOException {
    Answer answer = ask(shop(), "jar", Mode.AUTO);
    assertEquals(List.of("pot", "mug", "tea", "cup"), answer.itemIds());
    assertEquals(Rung.POPULAR_IN_CATEGORY, answer.strategy());
  }

  @Test
  void item_withoutCategory_getsPopular() throws IOException {
    Answer answer = ask(shop().item("bare", ""), "bare", Mode.AUTO);
    assertEquals(List.of("mug", "pot", "tea", "cup", "jar"), answer.itemIds());
    assertEquals(Rung.POPULAR, answer.strategy());
  }

  @Test
  void item_noLongerSold_stillLeadsToItsNeighbours() throws IOException {
    TinyShop shop =
        shop().item("old", "Mugs", 1, 0, ItemStatus.INACTIVE).collaborative("old", "jar");
    Answer answer = ask(shop, "old", Mode.AUTO);
    assertEquals(List.of("jar", "mug", "cup", "pot", "tea"), answer.itemIds());
  }

  @Test
  void item_neighboursNoLongerSold_areNotShown() throws IOException {
    TinyShop shop =
        shop()
            .item("old", "Mugs", 1, 0, ItemStatus.INACTIVE)
            .collaborative("cup", "old", "tea")
            .semantic("cup", "old");
    Answer answer = ask(shop, "cup", Mode.AUTO);
    assertEquals(List.of("tea", "mug", "pot", "jar"), answer.itemIds());
  }

  @Test
  void item_excluded_isRefilledFromBelow() throws IOException {
    try (Model model = shop().open(store, "20260101T000000Z")) {
      Options options = new Options(Page.first(2), Mode.AUTO, List.of("tea", "jar"));
      Answer answer = new Recommender(model).item("mug", options);
      assertEquals(List.of("cup", "pot"), answer.itemIds());
      assertEquals(2, answer.totalItems());
      assertEquals(Rung.POPULAR_IN_CATEGORY, answer.strategy());
    }
  }

  @Test
  void item_depthReached_stopsThere() throws IOException {
    Answer answer = ask(shop().depth(3), "mug", Mode.AUTO);
    assertEquals(List.of("tea", "jar", "cup"), answer.itemIds());
    assertEquals(3, answer.totalItems());
  }

  private static TinyShop blended() {
    return shop()
        .similar("mug", Part.pack(0, 0, 0, 100), "pot")
        .similar("mug", Part.pack(0, 1, 0, 99), "cup");
  }

  private Answer ask(TinyShop shop, String item, Mode mode) throws IOException {
    try (Model model = shop.open(store, "20260101T000000Z")) {
      return new Recommender(model).item(item, new Options(Page.first(10), mode));
    }
  }

  private static TinyShop shop() {
    return new TinyShop()
        .item("mug", "Mugs")
        .item("pot", "Pots")
        .item("tea", "Tea")
        .item("cup", "Mugs")
        .item("jar", "Pots")
        .collaborative("mug", "tea")
        .semantic("mug", "jar", "tea");
  }
}
