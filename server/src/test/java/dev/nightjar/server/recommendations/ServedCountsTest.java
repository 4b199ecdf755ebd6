package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.attribution.ServedCount;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import dev.nightjar.server.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ServedCountsTest {
  private static final Instant START = Instant.parse("2026-11-25T07:48:20Z");
  private static final ModelVersion VERSION = new ModelVersion("20261123T020000Z");

  private final SettableClock clock = new SettableClock(START.toString());
  private final List<String> written = new ArrayList<>();
  private boolean full;
  private final ServedCounts counts = new ServedCounts(clock, 3, this::append);

  @Test
  void tick_minuteNotOver_writesNothing() {
    count("home", 12);
    clock.advance(Duration.ofSeconds(39));
    counts.tick();
    assertEquals(List.of(), written);
  }

  @Test
  void tick_minuteOver_writesOneLineForEachKind() {
    count("home", 12);
    count("home", 7);
    count("", 12);
    counts.count(Endpoint.ITEM, Rung.SEMANTIC, "home", VERSION, 4);
    clock.advance(Duration.ofSeconds(40));
    counts.tick();
    assertEquals(
        List.of(
            line("2026-11-25T07:48:00Z", "item", "semantic", "home", 1, 4),
            line("2026-11-25T07:48:00Z", "recommend", "personalized", "", 1, 12),
            line("2026-11-25T07:48:00Z", "recommend", "personalized", "home", 2, 19)),
        written.stream().sorted().toList());
  }

  @Test
  void tick_nextMinute_startsFromNothing() {
    count("home", 12);
    clock.advance(Duration.ofMinutes(1));
    counts.tick();
    count("home", 5);
    clock.advance(Duration.ofMinutes(1));
    counts.tick();
    counts.tick();
    clock.advance(Duration.ofMinutes(5));
    counts.tick();
    assertEquals(
        List.of(
            line("2026-11-25T07:48:00Z", "recommend", "personalized", "home", 1, 12),
            line("2026-11-25T07:49:00Z", "recommend", "personalized", "home", 1, 5)),
        written);
  }

  @Test
  void close_writesTheMinuteUnderWay() {
    count("home", 12);
    counts.close();
    assertEquals(
        List.of(line("2026-11-25T07:48:00Z", "recommend", "personalized", "home", 1, 12)), written);
  }

  @Test
  void tick_logThatFails_keepsTheCounts_inOrder() {
    full = true;
    count("home", 12);
    clock.advance(Duration.ofMinutes(1));
    counts.tick();
    count("pdp", 4);
    clock.advance(Duration.ofMinutes(1));
    counts.tick();
    assertEquals(List.of(), written);

    full = false;
    counts.tick();
    assertEquals(
        List.of(
            line("2026-11-25T07:48:00Z", "recommend", "personalized", "home", 1, 12),
            line("2026-11-25T07:49:00Z", "recommend", "personalized", "pdp", 1, 4)),
        written);
  }

  @Test
  void tick_logThatFailsForHours_keepsTheLatestHour() {
    full = true;
    for (int minute = 0; minute < 100; minute++) {
      count("home", 1);
      clock.advance(Duration.ofMinutes(1));
      counts.tick();
    }
    full = false;
    counts.tick();
    assertEquals(60, written.size());
    assertEquals("2026-11-25T09:27:00Z", parse(written.get(59)).minute().toString());
  }

  @Test
  void count_tooManyPlacements_countAsOther_andNoneIsLost() {
    int placements = 5_000;
    for (int placement = 0; placement < placements; placement++) {
      count("p" + placement, 2);
    }
    counts.close();
    List<ServedCount> lines = written.stream().map(ServedCountsTest::parse).toList();
    assertEquals(ServedMinute.MOST_KINDS + 1, lines.size());
    assertEquals(placements, lines.stream().mapToLong(ServedCount::answers).sum());
    assertEquals(2L * placements, lines.stream().mapToLong(ServedCount::items).sum());
    assertEquals(
        placements - ServedMinute.MOST_KINDS,
        lines.stream()
            .filter(line -> line.placement().equals("(other)"))
            .mapToLong(ServedCount::answers)
            .sum());
  }

  @Test
  void count_byManyThreads_whileMinutesPass_losesNone() throws InterruptedException {
    int threads = 4;
    int each = 50_000;
    List<Thread> counting =
        IntStream.range(0, threads)
            .mapToObj(
                thread ->
                    new Thread(
                        () -> {
                          for (int i = 0; i < each; i++) {
                            count("p" + i % 7, 3);
                          }
                        }))
            .toList();
    counting.forEach(Thread::start);
    while (counting.stream().anyMatch(Thread::isAlive)) {
      clock.advance(Duration.ofMinutes(1));
      counts.tick();
    }
    for (Thread thread : counting) {
      thread.join();
    }
    counts.close();
    List<ServedCount> lines = written.stream().map(ServedCountsTest::parse).toList();
    assertTrue(lines.size() >= 7);
    assertEquals((long) threads * each, lines.stream().mapToLong(ServedCount::answers).sum());
    assertEquals(3L * threads * each, lines.stream().mapToLong(ServedCount::items).sum());
  }

  private void count(String placement, int items) {
    counts.count(Endpoint.RECOMMEND, Rung.PERSONALIZED, placement, VERSION, items);
  }

  private void append(byte[] lines) throws IOException {
    if (full) {
      throw new IOException("no space left on device");
    }
    String text = new String(lines, StandardCharsets.UTF_8);
    assertTrue(text.endsWith("\n"));
    text.lines().forEach(written::add);
  }

  private static ServedCount parse(String line) {
    return ServedCount.parse(line).orElseThrow();
  }

  private static String line(
      String minute, String endpoint, String strategy, String placement, int answers, int items) {
    return "{\"minute\":\"%s\",\"endpoint\":\"%s\",\"strategy\":\"%s\",\"placement\":\"%s\",\"arm\":3,\"model_version\":\"20261123T020000Z\",\"answers\":%d,\"items\":%d}"
        .formatted(minute, endpoint, strategy, placement, answers, items);
  }
}
