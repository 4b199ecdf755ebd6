package dev.nightjar.trainer.report;

/**
 * A line of a {@link BarChart}.
 *
 * @param low the lower end of the whisker; equal to {@code value} for none
 * @param high its upper end
 * @param figure the value as it is written
 * @param strong whether the chart is about this one
 */
record Bar(String label, double value, double low, double high, String figure, boolean strong) {
  Bar {
    if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "%s: expected finite numbers, found %s from %s to %s".formatted(label, value, low, high));
    }
  }

  static Bar of(String label, double value, String figure) {
    return new Bar(label, value, value, value, figure, true);
  }

  boolean hasWhisker() {
    return low < value || high > value;
  }
}
