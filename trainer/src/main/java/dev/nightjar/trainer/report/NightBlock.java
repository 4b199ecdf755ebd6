package dev.nightjar.trainer.report;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.TableFile;
import java.util.ArrayList;
import java.util.List;

/** How the night went, with which settings, and what it wrote. */
final class NightBlock {
  private static final int DIGITS = 12;

  private NightBlock() {}

  static Block of(Manifest manifest) {
    List<Figure> figures = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    if (!manifest.stageSeconds().isEmpty()) {
      figures.add(stages(manifest));
    }
    if (!manifest.metrics().isEmpty()) {
      tables.add(metrics(manifest));
    }
    tables.add(settings(manifest));
    tables.add(files(manifest));
    double seconds =
        manifest.stageSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
    return new Block(
        2,
        "How did the night go?",
        "%s of work; %s on disk."
            .formatted(Figures.seconds(seconds), Figures.megabytes(manifest.bytes())),
        figures,
        tables);
  }

  private static Figure stages(Manifest manifest) {
    List<Bar> bars = new ArrayList<>();
    manifest
        .stageSeconds()
        .forEach((stage, seconds) -> bars.add(Bar.of(stage, seconds, Figures.seconds(seconds))));
    return new Figure(
        "Time of each stage", "in order of the run", BarChart.svg("Seconds by stage", bars));
  }

  private static Table metrics(Manifest manifest) {
    Table.Builder table =
        new Table.Builder(
            "Metrics of the manifest",
            "",
            List.of(Table.Heading.words("Metric"), Table.Heading.figures("Value")));
    manifest.metrics().forEach((name, value) -> table.line(name, Figures.score(value)));
    return table.build();
  }

  private static Table settings(Manifest manifest) {
    Manifest.Shape shape = manifest.shape();
    Table.Builder table =
        new Table.Builder(
            "All settings",
            "",
            List.of(Table.Heading.words("Setting"), Table.Heading.figures("Value")));
    table.line("seed", Long.toString(manifest.seed()));
    table.line("exclude purchased", manifest.serving().excludePurchased() ? "yes" : "no");
    table.line("price strength", Double.toString(manifest.serving().priceStrength()));
    table.line("semantic dimensions", Figures.count(shape.semanticDimensions()));
    table.line("depth of lists", Figures.count(shape.depth()));
    table.line("price buckets", Figures.count(shape.priceBuckets()));
    table.line("user shards", Figures.count(shape.userShards()));
    manifest.settings().forEach(table::line);
    return table.build();
  }

  private static Table files(Manifest manifest) {
    Table.Builder table =
        new Table.Builder(
            "Files",
            "with the first digits of their SHA-256; the manifest has them all",
            List.of(
                Table.Heading.words("File"),
                Table.Heading.figures("Rows"),
                Table.Heading.figures("Size"),
                Table.Heading.words("SHA-256")));
    for (TableFile file : manifest.tables()) {
      String sha256 = file.sha256();
      table.line(
          file.file(),
          Figures.count(file.rows()),
          Figures.megabytes(file.bytes()),
          sha256.substring(0, Math.min(DIGITS, sha256.length())));
    }
    return table.build();
  }
}
