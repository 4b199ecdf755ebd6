package dev.nightjar.jobs.shop;

import java.util.List;
import java.util.Map;

/**
 * A word that moves the price of whatever bears it: a brand or a size.
 *
 * @param word as a shopper reads it
 * @param factor 1 leaves the price as it is
 */
record Factor(String word, double factor) {
  static List<Factor> list(Map<String, Double> factors) {
    return factors.entrySet().stream().map(e -> new Factor(e.getKey(), e.getValue())).toList();
  }
}
