package dev.nightjar.trainer.learn;

import java.io.Serializable;

/** What an item's score in a {@link UserBlend} holds whoever the user is. */
public final class ItemParts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final float[] boosts;
  private final float[] priors;
  private final float[] ownFactors;

  private ItemParts(float[] boosts, float[] priors, float[] ownFactors) {
    this.boosts = boosts;
    this.priors = priors;
    this.ownFactors = ownFactors;
  }

  /**
   * The parts of all items.
   *
   * @param popularity decayed weight of all interactions with each item, {@code float[items]}
   */
  public static ItemParts of(UserBlend blend, ItemTrends trends, float[] popularity) {
    float most = 0;
    for (float weight : popularity) {
      most = Math.max(most, weight);
    }
    float[] boosts = trends.boosts(blend.trend());
    float[] priors = new float[boosts.length];
    float[] ownFactors = new float[boosts.length];
    for (int item = 0; item < boosts.length; item++) {
      double relative = most == 0 ? 0 : popularity[item] / most;
      priors[item] = (float) (boosts[item] * blend.popularity() * relative);
      ownFactors[item] = (float) Math.pow(relative, blend.ownDamping());
    }
    return new ItemParts(boosts, priors, ownFactors);
  }

  /** How many items there are, of any status. */
  int size() {
    return boosts.length;
  }

  /** Above 0: what the score is multiplied by. */
  public float boost(int item) {
    return boosts[item];
  }

  /** From 0: boost · popularity · P. */
  public float prior(int item) {
    return priors[item];
  }

  /** From 0 to 1: what a user's purchases of the item are multiplied by, P<sup>ownDamping</sup>. */
  float ownFactor(int item) {
    return ownFactors[item];
  }
}
