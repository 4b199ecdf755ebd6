package dev.nightjar.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import dev.nightjar.recommend.Recommender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecentQuestionsTest {
  private static final Duration ENOUGH = Duration.ofMinutes(1);

  private final RecentQuestions recent = new RecentQuestions();
  private final List<Integer> asked = new ArrayList<>();

  @TempDir Path folder;
  private Model model;
  private Recommender recommender;

  @BeforeEach
  void open() throws IOException {
    model = new TinyShop().item("mug", "Mugs").open(folder, "20260101T000000Z");
    recommender = new Recommender(model);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void replay_nothingNoted_asksNothing() {
    assertEquals(0, recent.replay(recommender, ENOUGH));
  }

  @Test
  void replay_fewNoted_asksThemAllInTheirOrder() {
    note(0, 3);
    assertEquals(3, recent.replay(recommender, ENOUGH));
    assertEquals(List.of(0, 1, 2), asked);
  }

  @Test
  void replay_manyNoted_asksTheLatestThatWereSampled() {
    int last = RecentQuestions.EVERY * RecentQuestions.PLACES * 3;
    note(0, last);
    assertEquals(RecentQuestions.PLACES, recent.replay(recommender, ENOUGH));
    int first = last - RecentQuestions.EVERY * RecentQuestions.PLACES;
    assertEquals(
        IntStream.range(0, RecentQuestions.PLACES)
            .mapToObj(place -> first + place * RecentQuestions.EVERY)
            .toList(),
        asked.stream().sorted().toList());
  }

  @Test
  void replay_budgetUsedUp_stops() {
    note(0, 3);
    assertEquals(0, recent.replay(recommender, Duration.ZERO));
  }

  @Test
  void replay_questionFails_saysSo() {
    recent.note(
        asker -> {
          throw new IllegalStateException("no row for 7");
        });
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> recent.replay(recommender, ENOUGH));
    assertTrue(
        String.valueOf(e.getMessage()).endsWith("java.lang.IllegalStateException: no row for 7"));
  }

  private void note(int from, int to) {
    for (int number = from; number < to; number++) {
      int told = number;
      recent.note(asker -> asked.add(told));
    }
  }
}
