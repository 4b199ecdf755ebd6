package dev.nightjar.jobs.shop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * When people visit: more in the evening and at weekends (in UTC), and a third more at the end of
 * the window than at its start.
 */
final class Traffic {
  private static final long HOUR = 3_600_000;
  private static final double GROWTH = 1.0 / 3;
  private static final double WEEKEND = 1.3;

  /** Visits by hour of the day, relative to each other. */
  private static final int[] BY_HOUR = {
    4, 2, 1, 1, 1, 2, 4, 7, 9, 10, 11, 11, 13, 11, 10, 10, 11, 13, 16, 20, 23, 22, 16, 9
  };

  private final long start;

  /** Visits from the start to the end of each hour of the window. */
  private final double[] upTo;

  Traffic(ShopSettings settings) {
    this.start = settings.start().toEpochMilli();
    this.upTo = new double[24 * settings.days()];
    double sum = 0;
    for (int hour = 0; hour < upTo.length; hour++) {
      double growth = 1 + GROWTH * hour / upTo.length;
      sum += growth * rush(start + hour * HOUR);
      upTo[hour] = sum;
    }
  }

  private static double rush(long time) {
    ZonedDateTime utc = Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC);
    boolean weekend = utc.getDayOfWeek().getValue() > 5;
    return BY_HOUR[utc.getHour()] * (weekend ? WEEKEND : 1);
  }

  /** A time at or after {@code from}, which lies in the window. */
  long draw(long from, RandomGenerator random) {
    int first = (int) ((from - start) / HOUR);
    double before = first == 0 ? 0 : upTo[first - 1];
    double target = before + random.nextDouble() * (upTo[upTo.length - 1] - before);
    int found = Arrays.binarySearch(upTo, target);
    int hour = Math.min(upTo.length - 1, found < 0 ? -found - 1 : found + 1);
    return Math.max(from, start + hour * HOUR + random.nextLong(HOUR));
  }
}
