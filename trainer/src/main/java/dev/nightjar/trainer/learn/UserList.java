package dev.nightjar.trainer.learn;

/**
 * A user's list, with what it was ranked by as far as a row of the model tells it.
 *
 * @param factors {@code float[rank]}, so scaled that the inner product with an item's vector is
 *     what taste adds to the item's score; empty if it adds nothing
 * @param own for each purchased item, in their order, what having bought it adds to its score;
 *     empty if that counts nothing
 * @param ranking best first
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
public record UserList(float[] factors, float[] own, Ranking ranking) {}
