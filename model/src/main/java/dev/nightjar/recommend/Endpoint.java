package dev.nightjar.recommend;

import java.util.Locale;

/** The five kinds of question, with the page size and the mode of a request that names none. */
public enum Endpoint {
  /** A ranked list for a user. */
  RECOMMEND(12, Mode.AUTO),
  /** "Customers also viewed". */
  ITEM(4, Mode.SEMANTIC),
  /** Nearest to one clicked item. */
  SESSION(10, Mode.AUTO),
  /** Bought together with the cart. */
  BASKET(10, Mode.AUTO),
  /** A ranked list for a user that follows the user's prices. */
  PRICE_OPTIMIZED(10, Mode.AUTO);

  private final int defaultLimit;
  private final Mode defaultMode;

  Endpoint(int defaultLimit, Mode defaultMode) {
    this.defaultLimit = defaultLimit;
    this.defaultMode = defaultMode;
  }

  public int defaultLimit() {
    return defaultLimit;
  }

  public Mode defaultMode() {
    return defaultMode;
  }

  /** The first page in the endpoint's own size and mode. */
  public Options defaults() {
    return new Options(Page.first(defaultLimit), defaultMode);
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
