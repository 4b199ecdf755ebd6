package dev.nightjar.jobs.shop;

import java.util.SplittableRandom;

/**
 * What random numbers are drawn for. Each thing has a stream of its own, made of the seed, its kind
 * and its number, so that no draw for one shifts those for another.
 */
enum Draws {
  ITEM,
  COMPANION,
  ACTIVITY,
  PERSON,
  SESSIONS;

  SplittableRandom stream(long seed, long number) {
    return new SplittableRandom(mix(mix(mix(seed) + name().hashCode()) + number));
  }

  /** The finalizer of MurmurHash3: neighbouring seeds end up far apart. */
  private static long mix(long value) {
    long h = value;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
