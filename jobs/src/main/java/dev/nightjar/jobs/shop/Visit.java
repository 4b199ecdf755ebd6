package dev.nightjar.jobs.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One session to be: when, and of how many events. A person's visits do not overlap.
 *
 * @param from in milliseconds since 1970
 * @param until by then all its events have happened: at most {@link #LONGEST} later
 * @param events at least 1, at most {@value #MOST_EVENTS}
 */
record Visit(long from, long until, int events) {
  /** In milliseconds: an hour. */
  static final long LONGEST = 3_600_000;

  private static final int MOST_EVENTS = 40;
  private static final double USUAL_EVENTS = 8;
  private static final double EVENTS_SPREAD = 0.6;

  /** In time order, {@code events} in all, from {@code since} to {@code end}. */
  static List<Visit> plan(
      int events, long since, long end, Traffic traffic, RandomGenerator random) {
    int[] lengths = lengths(events, random);
    long[] times = new long[lengths.length];
    Arrays.setAll(times, i -> traffic.draw(since, random));
    Arrays.sort(times);
    List<Visit> visits = new ArrayList<>(lengths.length);
    for (int i = 0; i < lengths.length; i++) {
      long next = i + 1 < lengths.length ? times[i + 1] : end;
      visits.add(new Visit(times[i], Math.min(next, times[i] + LONGEST), lengths[i]));
    }
    return visits;
  }

  private static int[] lengths(int events, RandomGenerator random) {
    int[] lengths = new int[events];
    int visits = 0;
    for (int left = events; left > 0; left -= lengths[visits++]) {
      double drawn = USUAL_EVENTS * StrictMath.exp(EVENTS_SPREAD * random.nextGaussian());
      lengths[visits] = Math.min(left, Math.min(MOST_EVENTS, Math.max(1, (int) drawn)));
    }
    return Arrays.copyOf(lengths, visits);
  }
}
