package dev.nightjar.recommend;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What evidence an answer starts from; where it has nothing, the answer falls down the endpoint's
 * ladder.
 */
public enum Mode {
  /** All evidence, best rung first. */
  AUTO,
  /**
   * Behaviour: ALS for a user, co-occurrence for a basket, behaviour neighbours for an item or a
   * click.
   */
  COLLABORATIVE,
  /**
   * Likeness of name, category and attributes to the item, the click, the cart, or the user's
   * recent items.
   */
  SEMANTIC,
  /** What sells in the whole shop. */
  POPULAR;

  /** The mode of that name; empty if there is none. */
  public static Optional<Mode> of(String wireName) {
    return Arrays.stream(values()).filter(mode -> mode.wireName().equals(wireName)).findFirst();
  }

  /** The name in requests: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
