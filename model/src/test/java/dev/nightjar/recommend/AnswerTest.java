package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @Test
  void answer_secondPage_tellsThatPagesItemsAndTheWholeLength() throws IOException {
    TinyShop shop =
        new TinyShop()
            .item("mug", "Mugs")
            .item("pot", "Pots")
            .item("tea", "Tea")
            .semantic("mug", "tea", "pot")
            .item("cup", "Mugs");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Answer answer =
          new Recommender(model).item("mug", new Options(new Page(2, 2), Mode.SEMANTIC));
      assertEquals(new ModelVersion("20260101T000000Z"), answer.modelVersion());
      assertEquals(new Page(2, 2), answer.page());
      assertEquals(3, answer.totalItems());
      assertEquals(2, answer.totalPages());
      assertEquals(1, answer.size());
      assertEquals(0, answer.item(0)); // ids are numbered in order: cup, mug, pot, tea
      assertEquals("cup", answer.itemId(0));
      assertEquals(List.of("cup"), answer.itemIds());
      assertEquals(Rung.POPULAR_IN_CATEGORY, answer.rung(0));
      assertEquals(Map.of(Rung.POPULAR_IN_CATEGORY, 1), answer.sources());
      assertEquals(Rung.SEMANTIC, answer.strategy()); // of the whole list, not of the page
    }
  }

  @Test
  void answer_pastTheEnd_isEmptyWithTheSameLength() throws IOException {
    try (Model model = new TinyShop().item("mug", "Mugs").open(store, "20260101T000000Z")) {
      Answer answer = new Recommender(model).user("ann", new Options(new Page(9, 10), Mode.AUTO));
      assertEquals(List.of(), answer.itemIds());
      assertEquals(0, answer.size());
      assertEquals(Map.of(), answer.sources());
      assertEquals(1, answer.totalItems());
      assertEquals(1, answer.totalPages());
    }
  }

  @Test
  void answer_nothingToShow_isEmptyAndPopular() throws IOException {
    try (Model model = new TinyShop().item("mug", "Mugs").open(store, "20260101T000000Z")) {
      Options options = new Options(Page.first(10), Mode.AUTO, List.of("mug"));
      Answer answer = new Recommender(model).user("ann", options);
      assertEquals(0, answer.totalItems());
      assertEquals(0, answer.totalPages());
      assertEquals(Rung.POPULAR, answer.strategy());
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 4", "2, 2", "3, 2", "4, 1", "100, 1"})
  void totalPages_ofFourItems_isRoundedUp(int limit, int pages) throws IOException {
    TinyShop shop = new TinyShop().item("a", "").item("b", "").item("c", "").item("d", "");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Options options = new Options(Page.first(limit), Mode.AUTO);
      assertEquals(pages, new Recommender(model).user("ann", options).totalPages());
    }
  }
}
