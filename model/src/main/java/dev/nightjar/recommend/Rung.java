package dev.nightjar.recommend;

import dev.nightjar.model.Part;
import java.util.Locale;

/** A rung of a ladder: where an item of an answer came from. */
public enum Rung {
  /** The user's own ranked list, from ALS. */
  PERSONALIZED,
  /** The user's own ranked list, re-ranked by the user's price buckets. */
  PRICE_OPTIMIZED,
  /** Bought together with the items of the cart, summed over them. */
  CO_OCCURRENCE,
  /** Nearest by behaviour: collaborative vectors. */
  COLLABORATIVE,
  /** Nearest by text: semantic vectors. */
  SEMANTIC,
  /** Popular in the categories of the item, of the cart, or of the user's recent items. */
  POPULAR_IN_CATEGORY,
  /** Popular in the whole shop. */
  POPULAR;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /**
   * The rung of an item that a list blended for carts holds: the first that has any {@linkplain
   * Part share} in it.
   */
  static Rung ofBasket(int shares) {
    return Part.ORDERS.percent(shares) > 0 ? CO_OCCURRENCE : ofSimilar(shares);
  }

  /** The rung of an item that a list blended for one item holds: behaviour comes before text. */
  static Rung ofSimilar(int shares) {
    boolean behaves =
        Part.ORDERS.percent(shares) + Part.VISITS.percent(shares) + Part.FACTORS.percent(shares)
            > 0;
    return behaves ? COLLABORATIVE : SEMANTIC;
  }

  /** The name in answers: lower case. */
  public String wireName() {
    return wireName;
  }
}
