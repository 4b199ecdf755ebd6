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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists are cut at two items. Popular order is mug, cup, pot, old, tea; old is not on sale. By
 * taste ann likes old best, then mug, cup, pot and tea.
 */
final class RecommenderVisibilityTest {
  private static final Options ALL = new Options(Page.first(10), Mode.AUTO);

  @TempDir(factory = MemoryDisk.class)
  Path store;

  private Model model;
  private Recommender recommender;

  @BeforeEach
  void open() throws IOException {
    model =
        new TinyShop()
            .item("mug", "Mugs")
            .item("cup", "Mugs")
            .item("pot", "Pots")
            .item("old", "Mugs", 1, 0, ItemStatus.INACTIVE)
            .item("tea", "Tea")
            .vector("old", 9, 0)
            .vector("mug", 8, 0)
            .vector("cup", 7, 0)
            .vector("pot", 6, 0)
            .vector("tea", 5, 0)
            .user("ann", List.of("mug", "cup"), List.of(), List.of())
            .depth(2)
            .open(store, "20260101T000000Z");
    recommender = new Recommender(model);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void setActive_false_hidesAtOnceAndTheNextBestFollows() {
    assertEquals(List.of("mug", "cup"), recommender.user("ann", ALL).itemIds());
    recommender.setActive("mug", false);
    Answer answer = recommender.user("ann", ALL);
    assertEquals(List.of("cup", "pot"), answer.itemIds());
    assertEquals(Map.of(Rung.PERSONALIZED, 2), answer.sources());
    assertEquals(List.of("cup", "pot"), recommender.user("nobody", ALL).itemIds());
    recommender.setActive("mug", true);
    assertEquals(List.of("mug", "cup"), recommender.user("ann", ALL).itemIds());
  }

  @Test
  void forgetUsers_theUser_isOneWithoutHistory_inEveryMode() {
    List<String> nobody = recommender.priceOptimized("nobody", ALL).itemIds();
    recommender.forgetUsers("ann"::equals);
    assertEquals(Map.of(Rung.POPULAR, 2), recommender.user("ann", ALL).sources());
    assertEquals(Map.of(Rung.POPULAR, 2), recommender.hurried().user("ann", ALL).sources());
    assertEquals(nobody, recommender.priceOptimized("ann", ALL).itemIds());
    recommender.forgetUsers(userId -> false);
    assertEquals(Map.of(Rung.PERSONALIZED, 2), recommender.user("ann", ALL).sources());
  }

  /** The night's list does not hold it, so it follows where that has nothing more. */
  @Test
  void setActive_true_showsWhatTheModelHid() {
    recommender.setActive("old", true);
    recommender.setActive("mug", false);
    assertEquals(List.of("cup", "old"), recommender.user("ann", ALL).itemIds());
    assertEquals(List.of("cup", "pot"), recommender.user("nobody", ALL).itemIds());
    recommender.setActive("pot", false);
    assertEquals(List.of("cup", "old"), recommender.user("nobody", ALL).itemIds());
  }

  @Test
  void setActive_mostItemsHidden_countsWhatIsLeft() {
    for (String id : List.of("mug", "cup", "pot")) {
      recommender.setActive(id, false);
    }
    recommender.setActive("nothing of this name", true);
    Answer answer = recommender.user("nobody", ALL);
    assertEquals(List.of("tea"), answer.itemIds());
    assertEquals(1, answer.totalItems());
  }

  @Test
  void hurried_listRunsShort_isUnfinished() {
    assertFalse(recommender.hurried().user("ann", ALL).isUnfinished());
    recommender.setActive("cup", false);
    assertTrue(recommender.hurried().user("ann", ALL).isUnfinished());
    assertFalse(recommender.user("ann", ALL).isUnfinished());
    Options one = new Options(Page.first(1), Mode.AUTO);
    assertFalse(recommender.hurried().user("ann", one).isUnfinished()); // mug is there
    assertFalse(recommender.hurried().user("nobody", ALL).isUnfinished());
  }

  /** While an item is switched to and fro, every answer is one of the two. */
  @Test
  void setActive_whileOthersAsk_everyAnswerIsBeforeOrAfter() throws InterruptedException {
    AtomicBoolean asked = new AtomicBoolean();
    Thread switcher =
        new Thread(
            () -> {
              while (!asked.get()) {
                recommender.setActive("mug", false);
                recommender.setActive("mug", true);
              }
            });
    switcher.start();
    try {
      for (int i = 0; i < 20_000; i++) {
        List<String> ids = recommender.user("ann", ALL).itemIds();
        boolean known = List.of(List.of("mug", "cup"), List.of("cup", "pot")).contains(ids);
        // Hidden between being counted and being listed, it leaves its place to the next best.
        assertTrue(known || ids.equals(List.of("cup", "mug")), () -> "found " + ids);
      }
    } finally {
      asked.set(true);
    }
    switcher.join();
    assertEquals(List.of("mug", "cup"), recommender.user("ann", ALL).itemIds());
  }
}
