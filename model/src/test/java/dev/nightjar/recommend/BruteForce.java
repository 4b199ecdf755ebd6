package dev.nightjar.recommend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.model.Part;
import dev.nightjar.recommend.filter.NaiveFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the contract says that an answer is, worked out over the whole catalogue: the oracle of the
 * tests. Knows the facts of a {@link ChanceShop} alone, and nothing of how the model answers.
 */
final class BruteForce {
  /** A question but for its page; the asked items, if it asks of any, may be unknown ones. */
  record Question(
      Endpoint endpoint,
      Mode mode,
      List<Integer> asked,
      Set<Integer> excluded,
      Optional<ObjectNode> filter) {}

  private final ChanceShop shop;
  private final Question question;
  private final Set<Integer> allowed = new HashSet<>();
  private final Map<Integer, Rung> listed = new LinkedHashMap<>();
  private final Map<Integer, Float> scores = new HashMap<>();
  private final int reachable;

  /**
   * @param visible the items that may be shown now
   */
  BruteForce(ChanceShop shop, Set<Integer> visible, Question question) {
    this.shop = shop;
    this.question = question;
    NaiveFilter naive = new NaiveFilter(shop.items.stream().map(ChanceShop.Facts::item).toList());
    allowed.addAll(visible);
    allowed.removeAll(question.excluded);
    allowed.removeAll(question.asked);
    if (isOfUser() && shop.excludePurchased) {
      allowed.removeAll(shop.purchased);
    }
    question.filter.ifPresent(
        filter -> allowed.removeIf(item -> !naive.matches(filter, shop.items.get(item).item())));
    reachable = Math.min(shop.depth, allowed.size());
    climb();
  }

  /** Every item that paging reaches, in order, with its rung. */
  Map<String, Rung> answer() {
    Map<String, Rung> answer = new LinkedHashMap<>();
    listed.forEach((item, rung) -> answer.put(shop.id(item), rung));
    return answer;
  }

  private boolean isOfUser() {
    return question.endpoint == Endpoint.RECOMMEND || question.endpoint == Endpoint.PRICE_OPTIMIZED;
  }

  private void climb() {
    boolean behaves = question.mode == Mode.AUTO || question.mode == Mode.COLLABORATIVE;
    boolean reads = question.mode == Mode.SEMANTIC;
    boolean byItem = question.endpoint == Endpoint.ITEM || question.endpoint == Endpoint.SESSION;
    List<Integer> asked = isOfUser() ? shop.recent : question.asked;
    if (isOfUser() && behaves) {
      personalized();
    }
    if (question.endpoint == Endpoint.BASKET && question.mode == Mode.AUTO) {
      blended(asked, shop.basket, Rung.CO_OCCURRENCE);
    }
    if (byItem && question.mode == Mode.AUTO) {
      blended(asked, shop.similar, Rung.COLLABORATIVE);
    }
    if (question.endpoint == Endpoint.BASKET && behaves) {
      lists(asked, shop.together, Rung.CO_OCCURRENCE);
    }
    if (!isOfUser() && behaves) {
      nearest(asked, shop.collaborative, ChanceShop.Facts::behaviour, Rung.COLLABORATIVE);
    }
    if (reads || (byItem && behaves)) {
      nearest(asked, shop.semantic, ChanceShop.Facts::text, Rung.SEMANTIC);
    }
    if (reads && isOfUser()) {
      rerank();
    }
    if (question.mode != Mode.POPULAR) {
      categories(asked);
    }
    popular(item -> true, Rung.POPULAR);
    if (question.mode == Mode.POPULAR && isOfUser()) {
      rerank();
    }
  }

  private void personalized() {
    boolean byPrice = question.endpoint == Endpoint.PRICE_OPTIMIZED && !shop.affinity.isEmpty();
    boolean asOfNight = byPrice && question.filter.isEmpty();
    Rung rung = asOfNight ? Rung.PRICE_OPTIMIZED : Rung.PERSONALIZED;
    List<Float> found = userScores(shop);
    for (int place = 0; place < shop.ranked.size(); place++) {
      int item = shop.ranked.get(asOfNight ? shop.priceOrder.get(place) : place);
      list(item, found.get(item), rung);
    }
    if (shop.ranked.size() >= shop.depth) {
      all(item -> found.get(item) != 0)
          .sorted(byScore(found::get))
          .forEach(item -> list(item, found.get(item), rung));
    }
    if (byPrice && !asOfNight) {
      rerank();
    }
  }

  /** What each item scores for the shop's user: taste, likeness, popularity, own purchases. */
  static List<Float> userScores(ChanceShop shop) {
    float[] alike = new float[shop.items.size()];
    for (int recent : shop.recent) {
      List<Integer> like = List.copyOf(shop.similar.get(recent).keySet());
      for (int place = 0; place < like.size(); place++) {
        alike[like.get(place)] += Math.max(1 - place / 16f, 1 / 16f);
      }
    }
    float most = 0;
    for (float sum : alike) {
      most = Math.max(most, sum);
    }
    List<Float> scores = new ArrayList<>();
    for (int item = 0; item < alike.length; item++) {
      ChanceShop.Facts facts = shop.items.get(item);
      float taste = facts.behaviour().map(vector -> dot(shop.user, vector)).orElse(0f);
      float likeness = most == 0 ? 0 : (float) (shop.likeness / most) * alike[item];
      float own = shop.own.getOrDefault(item, 0f);
      scores.add(facts.boost() * (taste + likeness) + facts.prior() + own);
    }
    return scores;
  }

  private void nearest(
      List<Integer> asked,
      List<List<Integer>> lists,
      Function<ChanceShop.Facts, Optional<float[]>> vectors,
      Rung rung) {
    lists(asked, lists, rung);
    if (asked.stream().noneMatch(item -> lists.get(item).size() >= shop.depth)) {
      return;
    }
    float[] query = new float[2];
    for (int one : asked) {
      vectors.apply(shop.items.get(one)).ifPresent(vector -> addUnit(vector, query));
    }
    ToDoubleFunction<Integer> likeness =
        item -> {
          float[] vector = vectors.apply(shop.items.get(item)).orElseThrow();
          return dot(query, vector) * inverseLength(vector);
        };
    all(item -> vectors.apply(shop.items.get(item)).isPresent())
        .filter(item -> likeness.applyAsDouble(item) > 0)
        .sorted(byScore(likeness))
        .forEach(item -> list(item, (float) likeness.applyAsDouble(item), rung));
  }

  /**
   * Each item comes from the first rung of which any list has a share in it.
   *
   * @param ofOrders the rung of bought together
   */
  private void blended(List<Integer> asked, List<Map<Integer, Integer>> told, Rung ofOrders) {
    List<List<Integer>> lists = told.stream().map(list -> List.copyOf(list.keySet())).toList();
    lists(
        asked,
        lists,
        item -> {
          Set<Part> parts = EnumSet.noneOf(Part.class);
          for (int one : asked) {
            int shares = told.get(one).getOrDefault(item, 0);
            Arrays.stream(Part.values())
                .filter(part -> part.percent(shares) > 0)
                .forEach(parts::add);
          }
          boolean behaves = parts.contains(Part.VISITS) || parts.contains(Part.FACTORS);
          Rung below = behaves ? Rung.COLLABORATIVE : Rung.SEMANTIC;
          return parts.contains(Part.ORDERS) ? ofOrders : below;
        });
  }

  private void lists(List<Integer> asked, List<List<Integer>> lists, Rung rung) {
    lists(asked, lists, item -> rung);
  }

  /** Scores of a told list fall from 1 by 1/16 down to 1/16; those of several are added up. */
  private void lists(List<Integer> asked, List<List<Integer>> lists, Function<Integer, Rung> rung) {
    Map<Integer, Double> sums = new HashMap<>();
    for (int one : asked) {
      List<Integer> told = lists.get(one);
      for (int place = 0; place < told.size(); place++) {
        sums.merge(told.get(place), Math.max(1 - place / 16.0, 1 / 16.0), Double::sum);
      }
    }
    List<Integer> order =
        asked.size() == 1
            ? lists.get(asked.get(0))
            : sums.keySet().stream().sorted(byScore(item -> sums.getOrDefault(item, 0.0))).toList();
    order.forEach(item -> list(item, sums.getOrDefault(item, 0.0).floatValue(), rung.apply(item)));
  }

  private void categories(List<Integer> asked) {
    asked.stream()
        .map(item -> shop.items.get(item).category())
        .filter(category -> !category.isEmpty())
        .distinct()
        .limit(3)
        .forEach(
            category ->
                popular(
                    item -> shop.items.get(item).category().equals(category),
                    Rung.POPULAR_IN_CATEGORY));
  }

  private void popular(Predicate<Integer> which, Rung rung) {
    all(which)
        .sorted(Comparator.comparing(item -> shop.items.get(item).popularityPlace()))
        .forEach(item -> list(item, popularity(item), rung));
  }

  private float popularity(int item) {
    int place = shop.items.get(item).popularityPlace();
    return place < 16 ? 1 - place / 16f : 1f / (16 + place);
  }

  private void rerank() {
    if (question.endpoint != Endpoint.PRICE_OPTIMIZED || shop.affinity.isEmpty()) {
      return;
    }
    List<Integer> items = new ArrayList<>(listed.keySet());
    float[] fallen = new float[items.size()];
    int[] buckets = new int[items.size()];
    float[] affinity = new float[shop.affinity.size()];
    for (int bucket = 0; bucket < affinity.length; bucket++) {
      affinity[bucket] = shop.affinity.get(bucket);
    }
    float least = Float.POSITIVE_INFINITY;
    for (int place = 0; place < fallen.length; place++) {
      least = Math.min(least, scores.getOrDefault(items.get(place), 0f));
      fallen[place] = least;
      buckets[place] = shop.items.get(items.get(place)).item().priceBucket();
    }
    listed.clear();
    for (int place : new PriceCalibration(shop.priceStrength).order(fallen, buckets, affinity)) {
      listed.put(items.get(place), Rung.PRICE_OPTIMIZED);
    }
  }

  private Stream<Integer> all(Predicate<Integer> which) {
    return IntStream.range(0, shop.items.size()).boxed().filter(which);
  }

  private void list(int item, float score, Rung rung) {
    if (allowed.contains(item) && listed.size() < reachable && !listed.containsKey(item)) {
      listed.put(item, rung);
      scores.put(item, score);
    }
  }

  /** Best first; equal ones in item order. */
  static Comparator<Integer> byScore(ToDoubleFunction<Integer> score) {
    return Comparator.comparingDouble(score).reversed().thenComparing(Comparator.naturalOrder());
  }

  static float dot(float[] a, float[] b) {
    return a[0] * b[0] + a[1] * b[1];
  }

  /**
   * Sums and products in {@code float}, as answers are scored: what ties in them need not tie in
   * {@code double}, and ties stand in item order.
   */
  private static void addUnit(float[] vector, float[] to) {
    to[0] += vector[0] * inverseLength(vector);
    to[1] += vector[1] * inverseLength(vector);
  }

  private static float inverseLength(float[] a) {
    return (float) (1 / Math.sqrt((double) a[0] * a[0] + (double) a[1] * a[1]));
  }

  static double cosine(float[] a, float[] b) {
    double product = (double) a[0] * b[0] + (double) a[1] * b[1];
    return product / Math.hypot(a[0], a[1]) / Math.hypot(b[0], b[1]);
  }
}
