package dev.nightjar.jobs.shop;

import java.util.Locale;

/** Whether an item is on sale at the end of the window. */
enum Status {
  ACTIVE,
  INACTIVE,
  DELETED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
