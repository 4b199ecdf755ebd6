package dev.nightjar.cli.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import java.util.Comparator;

/**
 * A figure of two models.
 *
 * @param name of the figure
 * @param unit how it is written
 * @param before of the older model; NaN if that has no such figure
 * @param after of the newer one, likewise
 */
record Change(String name, Unit unit, double before, double after) {
  /** The largest change first; among equal ones as they come. */
  static final Comparator<Change> LARGEST_FIRST =
      Comparator.comparingDouble(Change::size).reversed();

  enum Unit {
    COUNT,
    BYTES,
    SCORE,
    SHARE;

    String text(double value) {
      if (Double.isNaN(value)) {
        return "-";
      }
      return switch (this) {
        case COUNT -> Figures.count(Math.round(value));
        case BYTES -> Figures.bytes(Math.round(value));
        case SCORE -> Figures.score(value);
        case SHARE -> Figures.percent(value);
      };
    }
  }

  /**
   * How large the change is, in [0, 1]: the share of the larger figure by which the smaller one
   * falls short; 1 for a figure that only one model has.
   */
  double size() {
    if (Double.isNaN(before) || Double.isNaN(after)) {
      return Double.isNaN(before) && Double.isNaN(after) ? 0 : 1;
    }
    double larger = Math.max(Math.abs(before), Math.abs(after));
    return larger == 0 ? 0 : Math.min(1, Math.abs(after - before) / larger);
  }

  /** Such as {@code 4,070}. */
  String beforeText() {
    return unit.text(before);
  }

  String afterText() {
    return unit.text(after);
  }

  /** Relative to the older figure, such as {@code -50 %}; {@code new}, {@code gone}, {@code =}. */
  String changeText() {
    if (Double.isNaN(before) || before == 0) {
      return Double.isNaN(after) || after == before ? "=" : "new";
    }
    if (Double.isNaN(after)) {
      return "gone";
    }
    return after == before ? "=" : Figures.change((after - before) / Math.abs(before));
  }

  /** A figure that a model does not have is left out. */
  ObjectNode json() {
    ObjectNode json = Json.object().put("name", name);
    if (!Double.isNaN(before)) {
      json.put("before", before);
    }
    if (!Double.isNaN(after)) {
      json.put("after", after);
    }
    return json.put("change", size());
  }
}
