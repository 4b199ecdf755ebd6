package dev.nightjar.jobs.shop;

import java.util.random.RandomGenerator;

/** Prices as shops print them: whole amounts and cents that are .00, .49, .90, .95 or .99. */
final class PriceTag {
  private static final int[] SMALL = {49, 90, 95, 99};
  private static final int[] MIDDLE = {0, 49, 90, 95, 99};
  private static final int[] LARGE = {0, 0, 90};

  private PriceTag() {}

  /** The price of {@code amount}, in cents: at least 49. */
  static int cents(double amount, RandomGenerator random) {
    int[] endings = amount < 5 ? SMALL : amount < 60 ? MIDDLE : LARGE;
    int whole = (int) amount;
    int ending = endings[random.nextInt(endings.length)];
    return Math.max(100 * whole + ending, 49);
  }
}
