package dev.nightjar.trainer.learn;

/**
 * A list blended from several kinds of evidence.
 *
 * @param ranking items by blended score, best first
 * @param shares of each part in each score, packed by {@link dev.nightjar.model.Part#pack}, {@code
 *     int[n]}
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier on its way to a table, never compared
public record BlendedList(Ranking ranking, int[] shares) {}
