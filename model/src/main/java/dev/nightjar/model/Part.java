package dev.nightjar.model;

import java.util.Locale;

/** A kind of evidence that a {@link Blended} list is blended from. */
public enum Part {
  /** Bought together. */
  ORDERS(0),
  /** Looked at during one visit. */
  VISITS(8),
  /** Alike by collaborative vectors. */
  FACTORS(16),
  /** Alike by text. */
  TEXT(24);

  private final int shift;

  Part(int shift) {
    this.shift = shift;
  }

  /** The name in explanations: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** This part's share in packed {@code shares}, in percent. */
  public int percent(int shares) {
    return shares >>> shift & 0xff;
  }

  /** Shares, each 0 to 100 percent, in the four bytes of an int, that of orders in the lowest. */
  public static int pack(int orders, int visits, int factors, int text) {
    return orders << ORDERS.shift
        | visits << VISITS.shift
        | factors << FACTORS.shift
        | text << TEXT.shift;
  }
}
