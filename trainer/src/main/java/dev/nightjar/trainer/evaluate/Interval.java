package dev.nightjar.trainer.evaluate;

/**
 * A mean with its 95 % bootstrap interval.
 *
 * @param low the 2.5th percentile of resampled means; equal to the mean where nothing was resampled
 * @param high the 97.5th percentile
 */
public record Interval(double mean, double low, double high) {}
