package dev.nightjar.trainer.learn;

import java.time.Instant;

/**
 * What lists for items are made of, besides vectors and texts.
 *
 * @param active whether an item may be listed, {@code boolean[items]}
 * @param orders what was bought together
 * @param visits what was looked at together
 * @param popularity decayed weight of all interactions with each item, {@code float[items]}
 * @param trends of the items
 * @param reference the instant at which evidence has age 0
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
public record ItemEvidence(
    boolean[] active,
    Baskets orders,
    Baskets visits,
    float[] popularity,
    ItemTrends trends,
    Instant reference) {}
