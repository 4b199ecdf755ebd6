package dev.nightjar.jobs.shop;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A person: what they like, when they come, under which ids, and what they remember.
 *
 * @param buys the share of their visits that are meant to end in an order
 * @param looked what they looked at last
 * @param usedUp consumables they bought last
 */
record Shopper(
    Taste taste, double buys, List<Visit> visits, Identity identity, Memory looked, Memory usedUp) {
  /** Share of the people who come from the first day; the others join later, one after another. */
  private static final double THERE_FROM_THE_START = 0.6;

  private static final double JOINED_BY = 0.9;
  private static final double LEAST_BUYS = 0.15;
  private static final double MOST_BUYS = 0.5;

  Shopper {
    visits = List.copyOf(visits);
  }

  static Shopper draw(
      int user, int events, ShopSettings settings, Catalogue catalogue, Traffic traffic) {
    SplittableRandom random = Draws.PERSON.stream(settings.seed(), user);
    Taste taste = Taste.draw(catalogue, random);
    double buys = random.nextDouble(LEAST_BUYS, MOST_BUYS);
    long start = settings.start().toEpochMilli();
    long end = settings.end().toEpochMilli();
    long since =
        random.nextDouble() < THERE_FROM_THE_START
            ? start
            : start + (long) (JOINED_BY * random.nextDouble() * (end - start));
    List<Visit> visits = Visit.plan(events, since, end, traffic, random);
    Identity identity = Identity.draw(user, visits.size(), random);
    return new Shopper(taste, buys, visits, identity, new Memory(), new Memory());
  }
}
