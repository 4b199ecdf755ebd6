package dev.nightjar.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.server.log.LogFigures;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class LogMetricsTest {
  private static final LogFigures BUSY =
      new LogFigures(
          4_096, 20, Duration.ofMillis(250), 60_000, 300, 12, Duration.ofMillis(30), 2, 5, 17, 1);

  @Test
  void scrape_twoLogs_showsTheFiguresOfEach() {
    try (Metrics metrics = new Metrics()) {
      AtomicReference<LogFigures> events = new AtomicReference<>(idle());
      metrics.watch("events", events::get);
      metrics.watch("items", LogMetricsTest::idle);
      events.set(BUSY);
      System.gc(); // a registry holds on to no source of a counter: somebody else has to

      Scraped scraped = Scraped.parse(metrics.scrape());
      assertEquals(4_096, scraped.value("nightjar_log_pending_bytes{log=\"events\"}"));
      assertEquals(0.25, scraped.value("nightjar_log_oldest_pending_seconds{log=\"events\"}"));
      assertEquals(300, scraped.value("nightjar_log_records_total{log=\"events\"}"));
      assertEquals(60_000, scraped.value("nightjar_log_written_bytes_total{log=\"events\"}"));
      assertEquals(12, scraped.value("nightjar_log_syncs_total{log=\"events\"}"));
      assertEquals(20, scraped.value("nightjar_log_pending_records{log=\"events\"}"));
      assertEquals(5, scraped.value("nightjar_log_refused_total{log=\"events\"}"));
      assertEquals(1, scraped.value("nightjar_log_unclosed_segments{log=\"events\"}"));
      assertEquals(0.03, scraped.value("nightjar_log_last_sync_seconds{log=\"events\"}"));
      assertEquals(2, scraped.value("nightjar_log_failures_total{log=\"events\"}"));
      assertEquals(17, scraped.value("nightjar_log_torn_bytes_total{log=\"events\"}"));
      assertEquals(0, scraped.value("nightjar_log_records_total{log=\"items\"}"));
    }
  }

  @Test
  void events_acceptedAndRefused_areCountedOneByOne() {
    try (Metrics metrics = new Metrics()) {
      metrics.events().accepted(100);
      metrics.events().accepted(1);
      metrics.events().refused(1_000);
      Scraped scraped = Scraped.parse(metrics.scrape());
      assertEquals(101, scraped.value("nightjar_events_accepted_total"));
      assertEquals(1_000, scraped.value("nightjar_events_refused_total"));
    }
  }

  static LogFigures idle() {
    return new LogFigures(0, 0, Duration.ZERO, 0, 0, 0, Duration.ZERO, 0, 0, 0, 0);
  }
}
