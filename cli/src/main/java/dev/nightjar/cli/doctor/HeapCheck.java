package dev.nightjar.cli.doctor;

import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.model.Footprint;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelStore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Whether a server's heap has room for the model that it serves, and for the next beside it. */
final class HeapCheck implements Check {
  private static final String MOST_HEAP = "-Xmx";
  private static final String UNITS = "kmgt";

  private final ModelStore store;
  private final List<String> flags;

  /**
   * @param flags of the server's JVM
   */
  HeapCheck(ModelStore store, List<String> flags) {
    this.store = store;
    this.flags = List.copyOf(flags);
  }

  @Override
  public String name() {
    return "server heap";
  }

  @Override
  public Diagnosis look() throws IOException {
    long heap =
        flags.stream()
            .filter(flag -> flag.startsWith(MOST_HEAP))
            .mapToLong(flag -> bytes(flag.substring(MOST_HEAP.length())))
            .reduce(0, (before, last) -> last);
    long needed;
    try {
      needed = Footprint.of(store.servedFolder().manifest()).serverHeap();
    } catch (ModelException e) {
      return Diagnosis.warning(
          "no model to be read that would tell how much it needs", "see the model's own check");
    }
    String found =
        "%s, and moving from one such model to the next takes about %s"
            .formatted(Figures.bytes(heap), Figures.bytes(needed));
    return heap >= needed
        ? Diagnosis.ok(found)
        : Diagnosis.warning(
            found,
            "add -Xmx%dm to %s".formatted((needed >> 20) + 1, ChildProgram.SERVER.variable()));
  }

  /** Of what the JVM accepts, such as {@code 512m}; 0 of what it does not, which it says itself. */
  private static long bytes(String size) {
    String digits = size.replaceFirst("[a-zA-Z]$", "");
    if (!digits.matches("\\d{1,12}")) {
      return 0;
    }
    String unit = size.substring(digits.length()).toLowerCase(Locale.ROOT);
    return Long.parseLong(digits) << (10 * (unit.isEmpty() ? 0 : UNITS.indexOf(unit) + 1));
  }
}
