package dev.nightjar.server.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.server.TestShop;
import dev.nightjar.server.log.LogSettings;
import dev.nightjar.server.log.ShopLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveStatusesTest {
  @TempDir(factory = MemoryDisk.class)
  Path folder;

  private LiveStatuses read(Instant changesUntil, String... lines) throws IOException {
    LogSettings settings = new LogSettings(Files.createTempDirectory(folder, "log"));
    try (ShopLog log = ShopLog.open(settings, Clock.systemUTC())) {
      for (String line : lines) {
        log.items().appendAndWait((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    try (ShopLog log = ShopLog.open(settings, Clock.systemUTC())) {
      return LiveStatuses.read(log.items(), manifest -> changesUntil);
    }
  }

  private boolean showsMug(LiveStatuses statuses) throws IOException {
    try (Model model =
        TestShop.create().open(Files.createTempDirectory(folder, "models"), "20260101T000000Z")) {
      Recommender recommender = new Recommender(model);
      statuses.applyTo(recommender);
      Options options = new Options(new Page(1, 100), Endpoint.RECOMMEND.defaultMode(), List.of());
      Answer answer = recommender.user("nobody", options);
      return IntStream.range(0, answer.size()).mapToObj(answer::itemId).anyMatch("mug"::equals);
    }
  }

  private static String change(String status, long receivedAt) {
    return "{\"received_at\":%d,\"item_id\":\"mug\",\"attributes\":{\"status\":\"x\"}%s}"
        .formatted(receivedAt, status.isEmpty() ? "" : ",\"status\":\"" + status + "\"");
  }

  @Test
  void read_severalChanges_theLastInTheLogWins() throws IOException {
    assertFalse(showsMug(read(Instant.EPOCH, change("active", 2), change("inactive", 1))));
  }

  /** As a compaction folds them: what is latest stays, and what is last. */
  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8, 9})
  void read_foldedChanges_sayWhatAllOfThemSaid(long until) throws IOException {
    Instant known = Instant.ofEpochMilli(until);
    String latest = change("inactive", 9);
    String last = change("active", 8);
    LiveStatuses all = read(known, change("deleted", 7), latest, change("deleted", 6), last);
    LiveStatuses folded = read(known, latest, last);
    assertEquals(showsMug(all), showsMug(folded));
    assertEquals(all.latest(), folded.latest());
  }

  @Test
  void read_noStatus_isActive() throws IOException {
    assertTrue(showsMug(read(Instant.EPOCH, change("inactive", 1), change("", 2))));
  }

  @ParameterizedTest
  @CsvSource({"999, false", "1000, true", "1001, true"})
  void applyTo_changesThatTheModelKnows_areNotApplied(long until, boolean shown)
      throws IOException {
    LiveStatuses statuses = read(Instant.ofEpochMilli(until), change("deleted", 1_000));
    assertEquals(shown, showsMug(statuses));
    assertEquals(1_000, statuses.latest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[]",
        "{\"received_at\":5}",
        "{\"item_id\":\"mug\",\"status\":\"inactive\"}",
        "{\"received_at\":5,\"item_id\":\"mug\",\"status\":\"inactive\""
      })
  void parse_noChange_isNone(String line) {
    assertEquals(Optional.empty(), ItemChange.parse(line));
  }
}
