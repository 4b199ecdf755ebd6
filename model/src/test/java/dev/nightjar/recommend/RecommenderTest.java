package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecommenderTest {
  @TempDir Path store;

  @Test
  void user_withoutHistory_getsPopular() throws IOException {
    try (Model model = shop().open(store, "20260101T000000Z")) {
      Answer answer = new Recommender(model).user("nobody", Endpoint.RECOMMEND.defaults());
      assertEquals(List.of("mug", "pot", "tea", "cup"), answer.itemIds());
      assertEquals(Rung.POPULAR, answer.strategy());
      assertEquals(Map.of(Rung.POPULAR, 4), answer.sources());
    }
  }

  @Test
  void user_withShortList_isFilledFromCategoriesThenShop() throws IOException {
    TinyShop shop = shop().user("ann", List.of("cup"), List.of(), List.of("tea"));
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Answer answer = new Recommender(model).user("ann", Endpoint.RECOMMEND.defaults());
      assertEquals(List.of("cup", "tea", "mug", "pot"), answer.itemIds());
      assertEquals(
          Map.of(Rung.PERSONALIZED, 1, Rung.POPULAR_IN_CATEGORY, 1, Rung.POPULAR, 2),
          answer.sources());
    }
  }

  private static TinyShop shop() {
    return new TinyShop()
        .item("mug", "Mugs")
        .item("pot", "Pots")
        .item("tea", "Tea")
        .item("cup", "Mugs");
  }
}
