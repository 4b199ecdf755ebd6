package dev.nightjar.recommend;

import dev.nightjar.model.Floats;
import dev.nightjar.model.Ints;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What items score for one user, told from what the night left in the model.
 *
 * <p><i>score = boost<sub>i</sub> · (taste<sub>ui</sub> + likeness<sub>ui</sub>) +
 * prior<sub>i</sub> + own<sub>ui</sub></i>
 *
 * <ul>
 *   <li>taste: inner product of the user's factors with the item's collaborative vector;
 *   <li>likeness to what the user last acted on, by {@link Likeness};
 *   <li>boost and prior of the item's row, own of the user's row.
 * </ul>
 *
 * <p>Every weight is in these numbers already. An item of score 0 is one that nothing speaks for or
 * against: no list of a user holds it.
 */
public final class UserScore {
  private final Items items;
  private final Ints purchased;
  private final Floats own;
  private final Likeness likeness;
  private final ItemScore taste;

  /**
   * Scores for {@code user}.
   *
   * @param likeness this one's from now on
   * @param taste 0 for an item without a vector
   */
  UserScore(Model model, UserRow user, Likeness likeness, ItemScore taste) {
    this.items = model.items();
    this.purchased = user.purchased();
    this.own = user.own();
    this.likeness = likeness;
    this.taste = taste;
    likeness.count(model, user);
  }

  /** Scores for {@code user}, with working memory of its own. */
  public static UserScore of(Model model, UserRow user) {
    return new UserScore(
        model,
        user,
        Likeness.of(model),
        item -> user.factors().dot(model.embedding(item).collaborative()));
  }

  /** The formula itself: by it the night ranks and the server scores. */
  public static float sum(float boost, float taste, float likeness, float prior, float own) {
    return boost * (taste + likeness) + prior + own;
  }

  /** The score of an item. */
  public float of(int item) {
    return sum(items.boost(item), taste.of(item), likeness.of(item), items.prior(item), own(item));
  }

  /**
   * What each part adds to the score, by its name, as a share of them all, the largest first and
   * none of 0: {@code factors}, {@code own}, {@code likeness}, {@code popularity}, and {@code
   * trend}, which is what the boost adds to the others. What takes from the score has a share below
   * 0; the sizes sum to 1.
   */
  Map<String, Double> shares(int item) {
    double boost = items.boost(item);
    double popularity = items.prior(item) / boost;
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("factors", (double) taste.of(item));
    parts.put("own", (double) own(item));
    parts.put("likeness", (double) likeness.of(item));
    parts.put("popularity", popularity);
    parts.put("trend", (boost - 1) * (taste.of(item) + likeness.of(item) + popularity));
    double sizes = parts.values().stream().mapToDouble(Math::abs).sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    parts.entrySet().stream()
        .filter(part -> part.getValue() != 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(part -> shares.put(part.getKey(), part.getValue() / sizes));
    return shares;
  }

  private float own(int item) {
    int place = own.size() == 0 ? -1 : purchased.indexOf(item);
    return place < 0 ? 0 : own.get(place);
  }
}
