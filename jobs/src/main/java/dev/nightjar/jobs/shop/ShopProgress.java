package dev.nightjar.jobs.shop;

/** Hears how far a shop is written, about every thousand users and at the end. */
@FunctionalInterface
public interface ShopProgress {
  /** Says nothing to nobody. */
  ShopProgress SILENT = (users, events) -> {};

  /**
   * Called from the thread that writes.
   *
   * @param users whose events are all written
   * @param events lines written so far
   */
  void written(int users, long events);
}
