package dev.nightjar.jobs.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Where checks draw the line.
 *
 * @param minimum the least of users, active items and events
 * @param mostLoss the share of users, active items, events and orders that may be gone since the
 *     published model, 0 to 1
 * @param mostGrowth how many times as many there may be, from 1
 * @param mostWorse the share by which answers may be worse than the published model's, or less
 *     better than popularity than those were, 0 to 1
 * @param replay what answers may change
 * @param seed of the sample of questions
 */
public record CheckSettings(
    Minimum minimum,
    double mostLoss,
    double mostGrowth,
    double mostWorse,
    Replay replay,
    long seed) {
  public CheckSettings {
    List<String> problems = new ArrayList<>();
    requireShare("a share of loss", mostLoss, problems);
    requireShare("a share of quality", mostWorse, problems);
    if (!(mostGrowth >= 1)) {
      problems.add("a growth from 1, found " + mostGrowth);
    }
    requireNone(problems);
  }

  /** The least of each. */
  public record Minimum(long users, long items, long events) {}

  /**
   * What answers to the same questions may change.
   *
   * @param sample the most users, items and baskets that are asked, each, from 1
   * @param leastOverlap mean share of the ten first items that stay, 0 to 1
   * @param mostLost share of the items shown that are no longer in the catalogue or active, 0 to 1
   * @param mostPriceShift by which share the mean price of what is shown may move, from 0
   * @param mostEmpty share of questions that may be left without any item, 0 to 1
   */
  public record Replay(
      int sample, double leastOverlap, double mostLost, double mostPriceShift, double mostEmpty) {
    public Replay {
      List<String> problems = new ArrayList<>();
      if (sample < 1) {
        problems.add("a sample from 1, found " + sample);
      }
      requireShare("a share of overlap", leastOverlap, problems);
      requireShare("a share of lost items", mostLost, problems);
      requireShare("a share of empty answers", mostEmpty, problems);
      if (!(mostPriceShift >= 0)) {
        problems.add("a price shift from 0, found " + mostPriceShift);
      }
      requireNone(problems);
    }
  }

  private static void requireShare(String what, double share, List<String> problems) {
    if (!(share >= 0 && share <= 1)) {
      problems.add(what + " from 0 to 1, found " + share);
    }
  }

  private static void requireNone(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("expected " + String.join("; ", problems));
    }
  }
}
