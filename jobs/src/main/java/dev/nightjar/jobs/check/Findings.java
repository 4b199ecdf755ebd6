package dev.nightjar.jobs.check;

import dev.nightjar.jobs.check.Result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a check finds on its way to a {@link Result}: what is bad, else what is good. */
final class Findings {
  private final String check;
  private final List<String> good = new ArrayList<>();
  private final List<String> bad = new ArrayList<>();

  Findings(String check) {
    this.check = check;
  }

  /** Adds what was found, and what is expected where it is not as it must be. */
  @SuppressWarnings("AnnotateFormatMethod") // formats are literals of this package
  void add(boolean holds, String expected, String found, Object... figures) {
    String text = String.format(Locale.ROOT, found, figures);
    if (holds) {
      good.add(text);
    } else {
      bad.add("expected " + expected + ", found " + text);
    }
  }

  /**
   * The result.
   *
   * @param nothing what is said if nothing was found
   */
  Result result(String nothing) {
    if (!bad.isEmpty()) {
      return new Result(check, Outcome.FAILED, String.join("; ", bad));
    }
    return good.isEmpty()
        ? new Result(check, Outcome.SKIPPED, nothing)
        : new Result(check, Outcome.PASSED, String.join(", ", good));
  }
}
