package dev.nightjar.model;

/**
 * Items with their scores, best first; equal scores stand in item order.
 *
 * @param items item numbers, {@code int[n]}
 * @param scores one score for each item, {@code float[n]}, never increasing
 */
public record Scored(Ints items, Floats scores) {
  public int size() {
    return items.size();
  }

  public int item(int place) {
    return items.get(place);
  }

  public float score(int place) {
    return scores.get(place);
  }
}
