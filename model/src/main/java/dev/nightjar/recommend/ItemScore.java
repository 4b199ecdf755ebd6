package dev.nightjar.recommend;

/** What an item is worth, by one measure. */
@FunctionalInterface
interface ItemScore {
  float of(int item);
}
