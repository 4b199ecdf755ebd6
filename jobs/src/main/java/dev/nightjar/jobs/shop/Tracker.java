package dev.nightjar.jobs.shop;

import java.io.IOException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Sends the events of one visit, each with its place in time, as the shop's pages would. */
final class Tracker {
  private static final double RETRIED = 0.005;
  private static final double TELLS_FAMILY = 0.8;
  private static final long SHORTEST_PAUSE = 3_000;
  private static final long LONGEST_PAUSE = 80_000;

  private final EventLog log;
  private final Visit visit;
  private final String sessionId;
  private final RandomGenerator random;
  private String userId;
  private long now;
  private int sent;

  Tracker(EventLog log, Visit visit, String userId, RandomGenerator random) {
    this.log = log;
    this.visit = visit;
    this.userId = userId;
    this.random = random;
    this.sessionId = HexFormat.of().toHexDigits(random.nextLong());
    this.now = visit.from();
  }

  /** 64 random bits in hex. */
  String sessionId() {
    return sessionId;
  }

  /** How many more events the visit is to have. */
  int left() {
    return visit.events() - sent;
  }

  void send(Action action) throws IOException {
    Stamp stamp =
        new Stamp(
            userId, sessionId, sessionId + "-" + sent, now, random.nextDouble() < TELLS_FAMILY);
    log.write(stamp, action);
    if (random.nextDouble() < RETRIED) {
      log.retry(stamp, action);
    }
    sent++;
    if (!(action instanceof Action.Purchase)) { // The lines of an order are of one moment.
      now += pause();
    }
  }

  /** From here on the visitor goes by another id. */
  void identify(String newId) throws IOException {
    String previous = userId;
    userId = newId;
    send(new Action.Identify(previous));
  }

  /** Leaves room for the events that are left, so that all happen before the visit's end. */
  private long pause() {
    long fair = (visit.until() - now) / (left() + 1);
    return Math.min(fair, random.nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
  }
}
