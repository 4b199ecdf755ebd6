package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.model.UserRow;

/** How a user's purchases spread over the price buckets, as shares that sum to 1. */
final class PriceProfile {
  /** Of someone whose purchases had no prices, or who bought nothing. */
  static final PriceProfile NONE = new PriceProfile(new float[0]);

  private static final int BAR = 24;

  private final double[] shares;

  private PriceProfile(float[] weights) {
    shares = new double[weights.length];
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    for (int bucket = 0; bucket < shares.length; bucket++) {
      shares[bucket] = sum > 0 ? weights[bucket] / sum : 0;
    }
  }

  static PriceProfile of(UserRow user) {
    return new PriceProfile(user.priceAffinity().toArray());
  }

  boolean isEmpty() {
    return shares.length == 0;
  }

  /** The share of {@code bucket}; 0 for {@link dev.nightjar.model.ItemRow#NO_BUCKET}. */
  double share(int bucket) {
    return bucket >= 0 && bucket < shares.length ? shares[bucket] : 0;
  }

  /** One bar for each bucket, cheapest first. */
  void print(Terminal terminal) {
    terminal.out().println(terminal.ink().bold("Prices, as shares of the purchases"));
    for (int bucket = 0; bucket < shares.length; bucket++) {
      terminal
          .out()
          .printf(
              "  bucket %2d  %s  %5s%n",
              bucket, Figures.bar(shares[bucket], BAR), Figures.percent(shares[bucket]));
    }
  }

  /** {@code [share of bucket 0, ...]}. */
  ArrayNode json() {
    ArrayNode json = Json.array();
    for (double share : shares) {
      json.add(share);
    }
    return json;
  }
}
