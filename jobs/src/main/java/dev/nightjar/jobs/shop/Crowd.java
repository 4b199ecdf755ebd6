package dev.nightjar.jobs.shop;

import java.io.IOException;
import java.util.SplittableRandom;

/** Everyone who visits the shop, one after another: only one person is in memory at a time. */
final class Crowd {
  private static final int PROGRESS_EVERY = 1_000;

  private final ShopSettings settings;
  private final Catalogue catalogue;
  private final EventLog log;
  private final Traffic traffic;
  private long orders;
  private int anonymousVisitors;

  Crowd(ShopSettings settings, Catalogue catalogue, EventLog log) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.log = log;
    this.traffic = new Traffic(settings);
  }

  void live(ShopProgress progress) throws IOException {
    Activity activity = new Activity(settings);
    for (int user = 0; user < settings.users(); user++) {
      live(user, Shopper.draw(user, activity.next(), settings, catalogue, traffic));
      if ((user + 1) % PROGRESS_EVERY == 0 || user + 1 == settings.users()) {
        progress.written(user + 1, log.lines());
      }
    }
  }

  private void live(int user, Shopper shopper) throws IOException {
    SplittableRandom random = Draws.SESSIONS.stream(settings.seed(), user);
    Identity identity = shopper.identity();
    anonymousVisitors += identity.startsAnonymous() ? 1 : 0;
    for (int i = 0; i < shopper.visits().size(); i++) {
      Visit visit = shopper.visits().get(i);
      Interest interest = new Interest(catalogue, shopper, visit, random);
      Tracker tracker = new Tracker(log, visit, identity.at(i), random);
      Session session = new Session(shopper, interest, identity.takenOn(i), tracker, random);
      orders += session.play() ? 1 : 0;
    }
  }

  /** Orders placed so far. */
  long orders() {
    return orders;
  }

  int anonymousVisitors() {
    return anonymousVisitors;
  }
}
