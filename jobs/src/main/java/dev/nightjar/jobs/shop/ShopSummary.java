package dev.nightjar.jobs.shop;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written of a made-up shop.
 *
 * @param users people who visit
 * @param items items in the catalogue
 * @param activeItems those of them that are on sale at the end
 * @param events lines in the event files
 * @param eventsByName the same lines by event name
 * @param retries those of the lines that repeat another, with its {@code event_id}
 * @param orders different {@code order_id}s
 * @param anonymousVisitors people who are first seen under an anonymous id, whether or not they
 *     identify later
 * @param bytes of all files together
 */
public record ShopSummary(
    int users,
    int items,
    int activeItems,
    long events,
    Map<String, Long> eventsByName,
    long retries,
    long orders,
    int anonymousVisitors,
    long bytes) {
  public ShopSummary {
    eventsByName = Collections.unmodifiableMap(new TreeMap<>(eventsByName));
  }
}
