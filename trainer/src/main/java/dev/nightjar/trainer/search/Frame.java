package dev.nightjar.trainer.search;

/**
 * What a search takes as given.
 *
 * @param excludePurchased whether a user is never shown what the user bought
 * @param depth of every list, from 1
 * @param priceBuckets how many, from 2
 * @param textBlend share of TF-IDF in how alike texts are, 0 to 1
 * @param seed of every random choice
 */
public record Frame(
    boolean excludePurchased, int depth, int priceBuckets, double textBlend, long seed) {}
