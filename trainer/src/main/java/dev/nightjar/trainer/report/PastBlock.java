package dev.nightjar.trainer.report;

import dev.nightjar.model.Manifest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How this model stands among those of earlier nights. */
final class PastBlock {
  private static final int ROWS = 14;

  private PastBlock() {}

  static Block of(Manifest manifest, PastNights past) {
    List<Manifest> nights = new ArrayList<>(past.manifests());
    nights.add(manifest);
    nights.sort(Comparator.comparing(Manifest::version));
    List<Figure> figures = new ArrayList<>();
    for (String metric : manifest.metrics().keySet()) {
      if (!metric.contains(" ")) { // with a space: what another is compared with
        figure(metric, manifest, nights, figures);
      }
    }
    return new Block(
        2,
        "How were the nights before?",
        nights.size() == 1
            ? "This is the first one."
            : "%s before this one are still there; their metrics are of their own last days."
                .formatted(Figures.count(nights.size() - 1L, "version")),
        figures,
        nights.size() == 1 ? List.of() : List.of(table(nights)));
  }

  /** Draws a metric that at least two nights have, over what it is compared with. */
  private static void figure(
      String metric, Manifest tonight, List<Manifest> nights, List<Figure> figures) {
    Map<String, List<LineChart.Point>> lines = new LinkedHashMap<>();
    tonight.metrics().keySet().stream()
        .filter(name -> name.startsWith(metric + " ") || name.equals(metric))
        .sorted(Comparator.reverseOrder()) // ours is drawn last, above the others
        .forEach(name -> lines.put(name, points(name, tonight, nights)));
    List<LineChart.Point> ours = lines.getOrDefault(metric, List.of());
    if (ours.size() < 2) {
      return;
    }
    List<LineChart.Layer> layers = new ArrayList<>();
    List<LineChart.Point> all = new ArrayList<>();
    lines.forEach(
        (name, points) -> {
          boolean isOurs = name.equals(metric);
          Ink ink = isOurs ? Ink.ACCENT : Ink.OTHER;
          layers.add(new LineChart.Layer(LineChart.Shape.LINE, ink, points));
          layers.add(new LineChart.Layer(LineChart.Shape.DOTS, ink, points));
          all.addAll(points);
        });
    String svg =
        LineChart.svg(
            metric + " by night",
            LineChart.Axis.daysBefore("days before this night", -ours.get(0).x()),
            LineChart.Axis.score(
                all.stream().mapToDouble(LineChart.Point::y).min().orElse(0),
                all.stream().mapToDouble(LineChart.Point::y).max().orElse(1)),
            layers);
    figures.add(new Figure(metric, note(metric, lines), svg));
  }

  private static String note(String metric, Map<String, List<LineChart.Point>> lines) {
    return lines.keySet().stream()
        .filter(name -> !name.equals(metric))
        .findFirst()
        .map(name -> "grey: " + name.substring(metric.length()).strip())
        .orElse("");
  }

  private static List<LineChart.Point> points(
      String name, Manifest tonight, List<Manifest> nights) {
    List<LineChart.Point> points = new ArrayList<>();
    for (Manifest night : nights) {
      Double value = night.metrics().get(name);
      if (value != null && Double.isFinite(value)) {
        Duration before = Duration.between(night.version().time(), tonight.version().time());
        points.add(new LineChart.Point(-before.toMinutes() / 1440.0, value));
      }
    }
    return points;
  }

  private static Table table(List<Manifest> nights) {
    Table.Builder table =
        new Table.Builder(
            "The last nights",
            nights.size() > ROWS ? "the last %d".formatted(ROWS) : "",
            List.of(
                Table.Heading.words("Version"),
                Table.Heading.figures("Events"),
                Table.Heading.figures("Users"),
                Table.Heading.figures("Active items"),
                Table.Heading.figures("Rejected"),
                Table.Heading.figures("Time"),
                Table.Heading.figures("Size")));
    for (int night = nights.size() - 1; night >= Math.max(0, nights.size() - ROWS); night--) {
      Manifest manifest = nights.get(night);
      table.line(
          manifest.version().name(),
          Figures.count(manifest.counts().events()),
          Figures.count(manifest.counts().users()),
          Figures.count(manifest.counts().activeItems()),
          Figures.count(manifest.rejects().values().stream().mapToLong(Long::longValue).sum()),
          Figures.seconds(
              manifest.stageSeconds().values().stream().mapToDouble(Double::doubleValue).sum()),
          Figures.megabytes(manifest.bytes()));
    }
    return table.build();
  }
}
