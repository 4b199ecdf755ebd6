package dev.nightjar.server;

import dev.nightjar.model.Manifest;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.server.items.LiveStatuses;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.log.LogSettings;
import dev.nightjar.server.log.ShopLog;
import dev.nightjar.server.metrics.Metrics;
import dev.nightjar.server.recommendations.ServedCounts;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;

/** What a server with {@code --events} keeps on disk, and what it knows from there. */
final class Ledger implements Closeable {
  private final ShopLog log;
  private final LiveStatuses statuses;
  private final ServedCounts served;
  private final Clock clock;

  private Ledger(ShopLog log, LiveStatuses statuses, int arm, Clock clock) {
    this.log = log;
    this.statuses = statuses;
    this.served = new ServedCounts(clock, arm, log.served()::appendAndWait);
    this.clock = clock;
  }

  /**
   * Opens the log and reads the statuses of items from it.
   *
   * @param arm of the experiment, which counts carry
   * @throws IOException if another server writes into the log, or it cannot be read
   */
  static Ledger open(LogSettings settings, int arm, Clock clock) throws IOException {
    ShopLog log = ShopLog.open(settings, clock);
    try {
      LiveStatuses statuses = LiveStatuses.read(log.items(), Manifest::itemChangesUntil);
      return new Ledger(log, statuses, arm, clock);
    } catch (IOException | RuntimeException e) {
      log.close();
      throw e;
    }
  }

  /** Shows and hides what was shown and hidden since the model was trained. */
  void applyTo(Recommender recommender) {
    statuses.applyTo(recommender);
  }

  /** What is served, by the minute. */
  ServedCounts served() {
    return served;
  }

  Writes writes(LiveModel live, Metrics metrics) {
    return Writes.into(log, statuses, live, metrics.events(), clock);
  }

  void showIn(Metrics metrics) {
    metrics.watch("events", log.events()::figures);
    metrics.watch("items", log.items()::figures);
    metrics.watch("served", log.served()::figures);
  }

  /** Writes what was counted, syncs and closes; call it when no request is under way any more. */
  @Override
  public void close() {
    served.close();
    log.close();
  }
}
