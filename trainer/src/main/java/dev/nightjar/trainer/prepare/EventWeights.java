package dev.nightjar.trainer.prepare;

import dev.nightjar.event.EventFamily;
import dev.nightjar.event.StandardEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much an event says for its user's liking of its item.
 *
 * @param byName weight of an event by its {@code event_name}, 0 to {@value #MOST}; {@code
 *     remove_from_cart} has none of its own, it takes that of {@code add_to_cart} back
 * @param byFamily weight of an event whose name has none, 0 to {@value #MOST}, for every family
 * @param halfLifeDays an event this many days old weighs half; above 0, infinite if age shall not
 *     matter
 */
public record EventWeights(
    Map<String, Double> byName, Map<EventFamily, Double> byFamily, double halfLifeDays) {
  /** No weight is greater: nine million such events on one item by one user can be summed. */
  public static final double MOST = 1_000;

  public static final EventWeights DEFAULT =
      new EventWeights(
          Map.of(
              StandardEvent.PURCHASE.eventName(), 1.0,
              StandardEvent.ADD_TO_CART.eventName(), 0.5,
              StandardEvent.CHECKOUT_START.eventName(), 0.5,
              StandardEvent.CLICK.eventName(), 0.2,
              StandardEvent.VIEW.eventName(), 0.1,
              StandardEvent.SEARCH.eventName(), 0.0,
              StandardEvent.IDENTIFY.eventName(), 0.0),
          Map.of(
              EventFamily.CONVERSION, 0.5,
              EventFamily.ENGAGEMENT, 0.1,
              EventFamily.EXPOSURE, 0.0,
              EventFamily.SYSTEM, 0.0),
          60);

  /**
   * Checks all at once.
   *
   * @throws IllegalArgumentException naming all that is wrong
   */
  public EventWeights {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    byFamily = Collections.unmodifiableMap(new EnumMap<>(byFamily));
    List<String> problems = problems(byName, byFamily, halfLifeDays);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("event weights: " + String.join("; ", problems));
    }
  }

  /** The same weights, forgotten at another pace. */
  public EventWeights withHalfLifeDays(double days) {
    return new EventWeights(byName, byFamily, days);
  }

  /** What a {@code remove_from_cart} takes back, and an {@code add_to_cart} gives. */
  double ofCart() {
    return of(StandardEvent.ADD_TO_CART);
  }

  /** What an item of an order gives. */
  double ofPurchase() {
    return of(StandardEvent.PURCHASE);
  }

  private double of(StandardEvent event) {
    return byName.getOrDefault(event.eventName(), byFamily.getOrDefault(event.family(), 0.0));
  }

  private static List<String> problems(
      Map<String, Double> byName, Map<EventFamily, Double> byFamily, double halfLifeDays) {
    List<String> problems = new ArrayList<>();
    byName.forEach((name, weight) -> check("weight of " + name, weight, problems));
    for (EventFamily family : EventFamily.values()) {
      String what = "weight of family " + family.code();
      if (byFamily.containsKey(family)) {
        check(what, byFamily.getOrDefault(family, 0.0), problems);
      } else {
        problems.add("no " + what);
      }
    }
    String remove = StandardEvent.REMOVE_FROM_CART.eventName();
    if (byName.containsKey(remove)) {
      problems.add(remove + " has a weight, expected none: it takes that of add_to_cart back");
    }
    if (!(halfLifeDays > 0)) {
      problems.add("half-life is %s days, expected above 0".formatted(halfLifeDays));
    }
    return problems;
  }

  private static void check(String what, double weight, List<String> problems) {
    if (!(weight >= 0 && weight <= MOST)) {
      problems.add("%s is %s, expected 0 to %s".formatted(what, weight, MOST));
    }
  }
}
