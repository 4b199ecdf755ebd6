package dev.nightjar.jobs.shop;

/**
 * What events need to know of an item.
 *
 * @param number from 0
 * @param cents its price
 * @param launched when it first came on sale, in milliseconds since 1970
 * @param retired when it went off sale; {@link #NEVER} if it is active at the end of the window
 */
record Article(
    int number, String id, Leaf leaf, String brand, int cents, long launched, long retired) {
  static final long NEVER = Long.MAX_VALUE;

  boolean consumable() {
    return leaf.words().consumable();
  }

  /** Whether it is on sale all through the visit. */
  boolean onSale(Visit visit) {
    return launched <= visit.from() && visit.until() <= retired;
  }
}
