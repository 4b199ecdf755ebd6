package dev.nightjar.jobs.shop;

/**
 * How many events each user has: at least one, and the rest by log-normal activity, so that a few
 * users have very many. The shares add up to the settings' events exactly.
 */
final class Activity {
  /** Standard deviation of the logarithm: the busiest tenth has about 40 % of the events. */
  private static final double SPREAD = 1.0;

  private final ShopSettings settings;
  private final double perWeight;
  private int user;
  private double owed;

  Activity(ShopSettings settings) {
    this.settings = settings;
    double sum = 0;
    for (int i = 0; i < settings.users(); i++) {
      sum += weight(i);
    }
    this.perWeight = (settings.events() - settings.users()) / sum;
  }

  /** The events of the next user, beginning with user 0. */
  int next() {
    owed += weight(user++) * perWeight;
    long whole = user == settings.users() ? Math.round(owed) : (long) owed;
    owed -= whole;
    return Math.toIntExact(1 + whole);
  }

  private double weight(int user) {
    return StrictMath.exp(SPREAD * Draws.ACTIVITY.stream(settings.seed(), user).nextGaussian());
  }
}
