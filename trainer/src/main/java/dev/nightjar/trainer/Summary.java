package dev.nightjar.trainer;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.TableFile;
import dev.nightjar.trainer.train.Training;
import java.util.Locale;
import java.util.Map;

/** What a training says at its end. */
final class Summary {
  private Summary() {}

  static String of(ModelFolder trained, Training.Ending ending) {
    Manifest manifest = trained.manifest();
    Manifest.Counts counts = manifest.counts();
    StringBuilder text = new StringBuilder();
    String done = ending == Training.Ending.PUBLISHED ? "Published" : "Trained";
    line(text, "%n%-12s %s", done, manifest.version());
    line(text, "%-12s %s", "in", trained.path());
    line(text, "%-12s %s to %s", "window", manifest.window().from(), manifest.window().to());
    line(
        text,
        "%-12s %,d events, %,d users, %,d items (%,d active), %,d orders, %,d interactions",
        "counts",
        counts.events(),
        counts.users(),
        counts.items(),
        counts.activeItems(),
        counts.orders(),
        counts.interactions());
    line(text, "%-12s %s", "rejects", rejects(manifest.rejects()));
    line(
        text,
        "%-12s %,d tables, %.1f MB",
        "size",
        manifest.tables().size(),
        manifest.bytes() / 1e6);
    for (TableFile table : manifest.tables()) {
      line(text, "  %-24s %,10d rows %10.1f MB", table.file(), table.rows(), table.bytes() / 1e6);
    }
    double seconds =
        manifest.stageSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
    line(text, "%-12s %.1f s", "took", seconds);
    return text.toString();
  }

  private static String rejects(Map<String, Long> rejects) {
    if (rejects.isEmpty()) {
      return "none";
    }
    StringBuilder text = new StringBuilder();
    rejects.forEach(
        (reason, rows) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(String.format(Locale.ROOT, "%,d %s", rows, reason)));
    return text.toString();
  }

  @SuppressWarnings("AnnotateFormatMethod") // formats are literals of this class
  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append(System.lineSeparator());
  }
}
