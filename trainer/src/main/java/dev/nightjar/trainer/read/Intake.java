package dev.nightjar.trainer.read;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the rows of an input.
 *
 * @param rows how many rows the files hold, headers and blank lines not counted
 * @param rejected how many rows were rejected, for each reason that occurred
 * @param superseded usable rows of an item that another row of the same item replaced; 0 for events
 * @param files how many files were read
 * @param ignored paths of files that were passed over because their endings are not known
 */
public record Intake(
    long rows, Map<RejectReason, Long> rejected, long superseded, int files, List<String> ignored) {
  public Intake {
    Map<RejectReason, Long> inOrder = new EnumMap<>(RejectReason.class);
    inOrder.putAll(rejected);
    rejected = Collections.unmodifiableMap(inOrder);
    ignored = List.copyOf(ignored);
  }

  /** How many rows were rejected, whatever the reason. */
  public long rejectedRows() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Rejected rows among all rows, 0 to 1; 0 if there are none. */
  public double rejectedShare() {
    return rows == 0 ? 0 : (double) rejectedRows() / rows;
  }

  Intake withSuperseded(long count) {
    return new Intake(rows, rejected, count, files, ignored);
  }
}
