package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Over the items a 0, b 1, c 2 and the inactive d 3. */
final class ShortlistTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @Test
  void offer_again_isListedOnceByTheFirstRung() throws IOException {
    try (Model model = shop()) {
      Shortlist list = new Shortlist(model.items(), new Marks(4), 3);
      list.offer(1, 0.5f, Rung.SEMANTIC);
      list.offer(1, 0.9f, Rung.POPULAR);
      Answer answer = list.answer(model.version(), Page.first(10));
      assertEquals(List.of("b"), answer.itemIds());
      assertEquals(Map.of(Rung.SEMANTIC, 1), answer.sources());
    }
  }

  @Test
  void offer_inactiveOrExcluded_isNotListed() throws IOException {
    try (Model model = shop()) {
      Shortlist list = new Shortlist(model.items(), new Marks(4), 3);
      list.exclude("b");
      list.exclude("nothing of this name");
      list.offer(3, 1, Rung.POPULAR);
      list.offer(1, 1, Rung.POPULAR);
      assertEquals(0, list.size());
    }
  }

  @Test
  void offer_full_changesNothing() throws IOException {
    try (Model model = shop()) {
      Shortlist list = new Shortlist(model.items(), new Marks(4), 2);
      list.offer(2, 0.9f, Rung.POPULAR);
      assertFalse(list.isFull());
      list.offer(0, 0.8f, Rung.POPULAR);
      assertTrue(list.isFull());
      list.offer(1, 0.7f, Rung.POPULAR);
      assertEquals(List.of("c", "a"), list.answer(model.version(), Page.first(10)).itemIds());
    }
  }

  @Test
  void new_marksOfAnEarlierRequest_areForgotten() throws IOException {
    try (Model model = shop()) {
      Marks taken = new Marks(4);
      new Shortlist(model.items(), taken, 3).exclude("a");
      Shortlist list = new Shortlist(model.items(), taken, 3);
      list.offer(0, 1, Rung.POPULAR);
      assertEquals(1, list.size());
    }
  }

  @Test
  void reorder_firstTwoOfThree_movesItemsWithTheirScores() throws IOException {
    try (Model model = shop()) {
      Shortlist list = new Shortlist(model.items(), new Marks(4), 3);
      list.offer(0, 0.9f, Rung.SEMANTIC);
      list.offer(1, 0.8f, Rung.SEMANTIC);
      list.offer(2, 0.7f, Rung.POPULAR);
      list.reorder(new int[] {1, 0}, Rung.PRICE_OPTIMIZED);
      Answer answer = list.answer(model.version(), Page.first(10));
      assertEquals(List.of("b", "a", "c"), answer.itemIds());
      assertEquals(0.8f, list.score(0));
      assertEquals(0.9f, list.score(1));
      assertEquals(Map.of(Rung.PRICE_OPTIMIZED, 2, Rung.POPULAR, 1), answer.sources());
    }
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
