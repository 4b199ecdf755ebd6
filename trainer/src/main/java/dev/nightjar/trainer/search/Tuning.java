package dev.nightjar.trainer.search;

import dev.nightjar.trainer.learn.AlsSettings;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.UserBlend;
import dev.nightjar.trainer.prepare.EventWeights;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings that a search finds.
 *
 * @param weights of events, with the half-life of their evidence for a user's taste
 * @param als of the user's list and the collaborative vectors
 * @param popularityHalfLifeDays after which an event says half as much for an item's popularity;
 *     above 0
 * @param user of the user's list
 * @param basket of the lists whose scores are added up over a cart
 * @param click of the lists for one item or click
 * @param priceStrength of {@code dev.nightjar.recommend.PriceCalibration}, from 0
 */
public record Tuning(
    EventWeights weights,
    AlsSettings als,
    double popularityHalfLifeDays,
    UserBlend user,
    ItemBlend basket,
    ItemBlend click,
    double priceStrength) {
  static final String RANK = "rank";
  static final String ITERATIONS = "iterations";
  static final String ALPHA = "alpha";
  static final String REGULARIZATION = "regularization";
  static final String HALF_LIFE = "half-life-days";
  static final String POPULARITY_HALF_LIFE = "popularity-half-life-days";
  static final String PRICE_STRENGTH = "price-strength";
  static final String WEIGHT = "weight ";
  static final String USER = "user ";
  static final String BASKET = "basket ";
  static final String CLICK = "click ";
  private static final List<String> PREFIXES = List.of(WEIGHT, USER, BASKET, CLICK);

  public Tuning {
    if (!(popularityHalfLifeDays > 0)) {
      throw new IllegalArgumentException(
          "expected a half-life of popularity above 0, found " + popularityHalfLifeDays);
    }
    if (!(priceStrength >= 0)) {
      throw new IllegalArgumentException(
          "expected a price strength from 0, found " + priceStrength);
    }
  }

  /** Where a search starts, and what is used without one. */
  public static Tuning usual(boolean excludePurchased) {
    return new Tuning(
        EventWeights.DEFAULT,
        new AlsSettings(64, 15, 6, 0.2),
        30,
        excludePurchased ? UserBlend.NEW_ONLY : UserBlend.WITH_OWN,
        ItemBlend.BASKET,
        ItemBlend.CLICK,
        0.015);
  }

  /** All numbers by their names, as options and manifests tell them. */
  public Map<String, Double> byName() {
    Map<String, Double> named = new TreeMap<>();
    named.put(RANK, (double) als.rank());
    named.put(ITERATIONS, (double) als.iterations());
    named.put(ALPHA, als.alpha());
    named.put(REGULARIZATION, als.regularization());
    named.put(HALF_LIFE, weights.halfLifeDays());
    named.put(POPULARITY_HALF_LIFE, popularityHalfLifeDays);
    named.put(PRICE_STRENGTH, priceStrength);
    weights.byName().forEach((event, weight) -> named.put(WEIGHT + event, weight));
    user.byName().forEach((part, weight) -> named.put(USER + part, weight));
    basket.byName().forEach((part, weight) -> named.put(BASKET + part, weight));
    click.byName().forEach((part, weight) -> named.put(CLICK + part, weight));
    return named;
  }

  /** The same as a manifest tells it. */
  public Map<String, String> described() {
    Map<String, String> described = new TreeMap<>();
    byName().forEach((name, value) -> described.put(name, text(value)));
    return described;
  }

  /** Whole numbers without a fraction. */
  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * The same, but for these numbers.
   *
   * @throws IllegalArgumentException if one has an unknown name or is out of range
   */
  public Tuning with(Map<String, Double> changed) {
    Map<String, Double> all = byName();
    for (String name : changed.keySet()) {
      if (!all.containsKey(name) && PREFIXES.stream().noneMatch(name::startsWith)) {
        throw new IllegalArgumentException(
            "expected one of %s, found %s".formatted(all.keySet(), name));
      }
    }
    all.putAll(changed);
    return new Tuning(
        new EventWeights(part(WEIGHT, all), weights.byFamily(), of(HALF_LIFE, all)),
        new AlsSettings(
            (int) of(RANK, all),
            (int) of(ITERATIONS, all),
            of(ALPHA, all),
            of(REGULARIZATION, all)),
        of(POPULARITY_HALF_LIFE, all),
        UserBlend.of(part(USER, all)),
        ItemBlend.of(part(BASKET, all)),
        ItemBlend.of(part(CLICK, all)),
        of(PRICE_STRENGTH, all));
  }

  private static double of(String name, Map<String, Double> all) {
    return all.getOrDefault(name, Double.NaN);
  }

  /** What is told under names that begin with {@code prefix}, without it. */
  static <V> Map<String, V> part(String prefix, Map<String, V> all) {
    Map<String, V> part = new TreeMap<>();
    all.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            part.put(name.substring(prefix.length()), value);
          }
        });
    return part;
  }
}
