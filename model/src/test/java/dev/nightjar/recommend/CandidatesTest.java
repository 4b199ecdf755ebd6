package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the items a 0, b 1, c 2 and the inactive d 3. */
final class CandidatesTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  private Model model;
  private Visibility visibility;

  @BeforeEach
  void open() throws IOException {
    model =
        new TinyShop()
            .item("a", "")
            .item("b", "")
            .item("c", "")
            .item("d", "", 1, 0, ItemStatus.INACTIVE)
            .open(store, "20260101T000000Z");
    visibility = new Visibility(model.items());
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void take_activeItem_isTakenOnce() {
    Candidates candidates = candidates(new Marks(4));
    assertTrue(candidates.take(1));
    assertFalse(candidates.take(1));
    assertArrayEquals(new int[] {0, 2}, candidates.stream().toArray());
  }

  @Test
  void take_inactiveOrExcluded_isRefused() {
    Candidates candidates = candidates(new Marks(4));
    candidates.exclude("b");
    candidates.exclude("nothing of this name");
    assertFalse(candidates.take(3));
    assertFalse(candidates.take(1));
    assertArrayEquals(new int[] {0, 2}, candidates.stream().toArray());
  }

  @Test
  void count_visibleButNotExcluded_upToMost() {
    Candidates candidates = candidates(new Marks(4));
    assertEquals(3, candidates.count(10));
    candidates.exclude("b");
    candidates.exclude("b");
    candidates.exclude("d"); // which counted for nothing
    assertEquals(2, candidates.count(10));
    assertEquals(1, candidates.count(1));
  }

  @Test
  void count_changesOfVisibility_areFollowed() {
    visibility.set(3, true);
    visibility.set(3, true);
    assertEquals(4, candidates(new Marks(4)).count(10));
    visibility.set(0, false);
    Candidates candidates = candidates(new Marks(4));
    assertEquals(3, candidates.count(10));
    assertFalse(candidates.take(0));
    assertTrue(candidates.take(3));
  }

  @Test
  void new_marksOfAnEarlierRequest_areForgotten() {
    Marks marks = new Marks(4);
    candidates(marks).exclude("a");
    Candidates candidates = candidates(marks);
    assertEquals(3, candidates.count(10));
    assertTrue(candidates.take(0));
  }

  private Candidates candidates(Marks marks) {
    return new Candidates(model.items(), visibility, marks, Optional.empty());
  }
}
