package dev.nightjar.trainer.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.recommend.Rung;
import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.attribute.TestIds;
import dev.nightjar.trainer.spark.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventsReportIT {
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  @TempDir Path log;
  @TempDir Path scratch;

  @Test
  void of_aLog_tellsRowsNamesAndWhatBecameOfAnswers() throws Exception {
    String id = TestIds.id(Rung.PERSONALIZED, "home", 0, "2026-11-25T08:00:00Z", 1);
    write(
        "events-1.ndjson",
        event("anonymous", "view", "mug", "2026-11-25T08:01:00Z", ""),
        event(
            "anonymous",
            "click",
            "mug",
            "2026-11-25T08:02:00Z",
            ",\"recommendation_id\":\"" + id + "\""),
        "{\"user_id\":\"ann\",\"event_name\":\"identify\",\"previous_user_id\":\"anonymous\",\"timestamp\":\"2026-11-25T08:03:00Z\"}",
        event(
            "ann",
            "purchase",
            "mug",
            "2026-11-25T08:04:00Z",
            ",\"event_id\":\"e1\",\"price\":12.5,\"quantity\":2"),
        event(
            "ann",
            "purchase",
            "mug",
            "2026-11-25T08:04:01Z",
            ",\"event_id\":\"e1\",\"price\":12.5,\"quantity\":2"),
        event("ann", "purchase", "mug", "2026-11-25T08:05:00Z", ",\"price\":-1"),
        event("ann", "view", "", "2026-11-25T08:06:00Z", ""),
        event("ann", "view", "pot", "2026-11-25T08:07:00Z", ""));
    write(
        "_served/served-1.ndjson",
        TestIds.served("2026-11-25T08:00:00Z", Rung.PERSONALIZED, "home", 0, 4, 48));
    EventsReport report =
        EventsReport.of(
            SharedSpark.session(),
            List.of(log.toString()),
            new AttributionSettings(Duration.ofHours(24), Optional.of(TestIds.SECRETS)),
            NOW,
            scratch.toUri().toString());
    EventsReportText text = new EventsReportText(report);
    assertEquals(
        """
        Events
          rows        8 in 1 files
          rejected    1 missing_item_id, 1 bad_price
          duplicates  1
          time        2026-11-25T08:01:00Z to 2026-11-25T08:07:00Z

          view                 2
          click                1
          identify             1
          purchase             1

        Attribution
          1 events carry an id: 0 malformed, 0 forged, 0 by an unknown secret, 0 expired (after 24h)

        strategy      placement  arm  model version     answers  items      CTR  clicks  carts  purchases  conversion  revenue
        personalized  home         0  20261125T020000Z        4     48  25.00 %       1      0          1    100.00 %    25.00
        total                                                 4     48  25.00 %       1      0          1    100.00 %    25.00
        """,
        text.text());
    JsonNode json = new JsonMapper().readTree(text.json());
    assertEquals(8, json.at("/rows").intValue());
    assertEquals("{\"missing_item_id\":1,\"bad_price\":1}", json.at("/rejected").toString());
    assertEquals("2026-11-25T08:07:00Z", json.at("/to").textValue());
    assertEquals(2, json.at("/events/view").intValue());
    assertEquals(25.0, json.at("/attribution/total/revenue").doubleValue());
    assertEquals("\"home\"", json.at("/attribution/lines/0/placement").toString());
  }

  @Test
  void of_aLogThatForgotAUser_knowsOnlyWhatCameAfterwards() throws Exception {
    write(
        "days/date=2026-11-25/events-1.ndjson",
        event("ann", "view", "mug", "2026-11-25T08:01:00Z", ""),
        event("bob", "view", "mug", "2026-11-25T08:01:00Z", ""),
        event("ann", "click", "mug", "2026-11-25T12:00:00Z", ""));
    ForgottenFile.ofLog(log).add(List.of("ann"), Instant.parse("2026-11-25T12:00:00Z"));
    for (String path : List.of("", "/days/date=2026-11-25", "/days/*/*.ndjson")) {
      EventsReport report =
          EventsReport.of(
              SharedSpark.session(),
              List.of(log + path),
              AttributionSettings.DEFAULT,
              NOW,
              Files.createTempDirectory(scratch, "read").toUri().toString());
      assertEquals(Map.of("view", 1L, "click", 1L), report.events());
    }
  }

  private void write(String name, String... lines) throws IOException {
    Path file = log.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  private static String event(String user, String name, String item, String time, String more) {
    return "{\"user_id\":\"%s\",\"event_name\":\"%s\",\"item_id\":\"%s\",\"timestamp\":\"%s\"%s}"
        .formatted(user, name, item, time, more);
  }
}
