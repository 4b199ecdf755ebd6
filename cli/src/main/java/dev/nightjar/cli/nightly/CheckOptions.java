package dev.nightjar.cli.nightly;

import dev.nightjar.jobs.check.CheckSettings;
import picocli.CommandLine.Option;

/** What a model must be before it is published. */
final class CheckOptions {
  @Option(
      names = "--least-users",
      paramLabel = "N",
      defaultValue = "1",
      description = "Refuse a model of fewer users (default: ${DEFAULT-VALUE}).")
  private long leastUsers;

  @Option(
      names = "--least-items",
      paramLabel = "N",
      defaultValue = "1",
      description = "Or of fewer active items (default: ${DEFAULT-VALUE}).")
  private long leastItems;

  @Option(
      names = "--least-events",
      paramLabel = "N",
      defaultValue = "1",
      description = "Or of fewer events (default: ${DEFAULT-VALUE}).")
  private long leastEvents;

  @Option(
      names = "--most-loss",
      paramLabel = "SHARE",
      defaultValue = "0.3",
      description =
          "The share of users, active items, events or orders that may be gone since the published"
              + " model (default: ${DEFAULT-VALUE}).")
  private double mostLoss;

  @Option(
      names = "--most-growth",
      paramLabel = "TIMES",
      defaultValue = "5",
      description = "How many times as many there may be (default: ${DEFAULT-VALUE}).")
  private double mostGrowth;

  @Option(
      names = "--most-worse",
      paramLabel = "SHARE",
      defaultValue = "0.2",
      description =
          "By which share answers may be worse than the published model's in the same cases; where"
              + " both cannot be asked the same, less better than popularity (default:"
              + " ${DEFAULT-VALUE}).")
  private double mostWorse;

  @Option(
      names = "--replay-sample",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Ask the published model and the new one again what so many users, item pages and carts"
              + " of the last day asked, each (default: ${DEFAULT-VALUE}).")
  private int sample;

  @Option(
      names = "--least-overlap",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "What the first ten items must have in common (default: ${DEFAULT-VALUE}).")
  private double leastOverlap;

  @Option(
      names = "--most-lost",
      paramLabel = "SHARE",
      defaultValue = "0.2",
      description =
          "The share of the items shown that may be gone or inactive (default: ${DEFAULT-VALUE}).")
  private double mostLost;

  @Option(
      names = "--most-price-shift",
      paramLabel = "SHARE",
      defaultValue = "0.3",
      description =
          "By how much the mean price of what is shown may move (default: ${DEFAULT-VALUE}).")
  private double mostPriceShift;

  @Option(
      names = "--most-empty",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description = "The share of answers that may be left empty (default: ${DEFAULT-VALUE}).")
  private double mostEmpty;

  @Option(
      names = "--replay-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the sample (default: ${DEFAULT-VALUE}).")
  private long seed;

  /**
   * The settings.
   *
   * @throws IllegalArgumentException telling all that is out of range
   */
  CheckSettings settings() {
    return new CheckSettings(
        new CheckSettings.Minimum(leastUsers, leastItems, leastEvents),
        mostLoss,
        mostGrowth,
        mostWorse,
        new CheckSettings.Replay(sample, leastOverlap, mostLost, mostPriceShift, mostEmpty),
        seed);
  }
}
