package dev.nightjar.recommend;

/**
 * One piece of what put an item where it stands.
 *
 * @param rung the kind of evidence
 * @param itemId the item of the user, of the cart or of the request that speaks for it; for {@link
 *     Rung#POPULAR_IN_CATEGORY} the category
 * @param score what it adds: a cosine for {@link Rung#SEMANTIC}, a damped cosine for {@link
 *     Rung#COLLABORATIVE}, a damped conditional probability for {@link Rung#CO_OCCURRENCE}, decayed
 *     weight for popularity
 * @param shared orders that hold both items; 0 unless {@link Rung#CO_OCCURRENCE}
 * @param orders orders that hold {@code itemId}; 0 unless {@link Rung#CO_OCCURRENCE}
 */
public record Evidence(Rung rung, String itemId, float score, int shared, int orders) {
  Evidence(Rung rung, String itemId, float score) {
    this(rung, itemId, score, 0, 0);
  }
}
