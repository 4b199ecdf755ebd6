package dev.nightjar.cli.models;

import dev.nightjar.attribution.AttributionText;
import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.cli.terminal.TextTable.Column;
import dev.nightjar.model.Footprint;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.TableFile;
import java.time.Instant;
import java.util.List;

/** A manifest for people to read. */
final class ManifestText {
  private final ModelFolder folder;
  private final Manifest manifest;
  private final Standing standing;

  ManifestText(ModelFolder folder, Standing standing) {
    this.folder = folder;
    this.manifest = folder.manifest();
    this.standing = standing;
  }

  void print(Terminal terminal) {
    for (Facts facts :
        List.of(
            version(), needs(), counts(), shape(), settings(), rejects(), metrics(), stages())) {
      if (!facts.isEmpty()) {
        facts.print(terminal);
        terminal.out().println();
      }
    }
    if (!manifest.attribution().isNone()) {
      printAttribution(terminal);
    }
    tables().print(terminal);
  }

  private Facts version() {
    String words = standing.words();
    return new Facts("Model " + manifest.version() + (words.isEmpty() ? "" : " (" + words + ")"))
        .add("folder", folder.path().toString())
        .add("format", String.valueOf(manifest.formatVersion()))
        .add("created", manifest.createdAt().toString())
        .add("events from", manifest.window().from().toString())
        .add("events to", manifest.window().to().toString())
        .add("item changes", itemChanges())
        .add("size", Figures.bytes(manifest.bytes()));
  }

  private Facts needs() {
    Footprint needs = Footprint.of(manifest);
    return new Facts("Needs of a server")
        .add("disk, for its copy", Figures.bytes(needs.disk()))
        .add("page cache", Figures.bytes(needs.pageCache()))
        .add("heap", Figures.bytes(needs.heap()))
        .add("-Xmx, to move on", Figures.bytes(needs.serverHeap()));
  }

  private String itemChanges() {
    Instant until = manifest.itemChangesUntil();
    return until.equals(Instant.EPOCH) ? "none" : "up to " + until;
  }

  private Facts counts() {
    Manifest.Counts counts = manifest.counts();
    return new Facts("Counts")
        .add("events", Figures.count(counts.events()))
        .add("users", Figures.count(counts.users()))
        .add("items", Figures.count(counts.items()))
        .add("active items", Figures.count(counts.activeItems()))
        .add("orders", Figures.count(counts.orders()))
        .add("interactions", Figures.count(counts.interactions()));
  }

  private Facts shape() {
    Manifest.Shape shape = manifest.shape();
    return new Facts("Shape")
        .add("rank", Figures.count(shape.rank()))
        .add("semantic dimensions", Figures.count(shape.semanticDimensions()))
        .add("depth of lists", Figures.count(shape.depth()))
        .add("price buckets", Figures.count(shape.priceBuckets()))
        .add("user shards", Figures.count(shape.userShards()));
  }

  private Facts settings() {
    Facts facts =
        new Facts("Settings")
            .add("seed", String.valueOf(manifest.seed()))
            .add("exclude purchased", String.valueOf(manifest.serving().excludePurchased()))
            .add("price strength", String.valueOf(manifest.serving().priceStrength()));
    manifest.settings().forEach(facts::add);
    return facts;
  }

  private Facts rejects() {
    Facts facts = new Facts("Rejected input rows");
    manifest.rejects().forEach((reason, rows) -> facts.add(reason, Figures.count(rows)));
    return facts;
  }

  private Facts metrics() {
    Facts facts = new Facts("Metrics");
    manifest.metrics().forEach((name, value) -> facts.add(name, Figures.score(value)));
    return facts;
  }

  private Facts stages() {
    Facts facts = new Facts("Time of each stage");
    manifest.stageSeconds().forEach((stage, time) -> facts.add(stage, Figures.seconds(time)));
    return facts;
  }

  private void printAttribution(Terminal terminal) {
    terminal.out().println(terminal.ink().bold("Attribution"));
    terminal.out().println("  " + AttributionText.ids(manifest.attribution()));
    terminal.out().println();
    AttributionText.table(manifest.attribution()).forEach(terminal.out()::println);
    terminal.out().println();
  }

  private TextTable tables() {
    TextTable table =
        new TextTable(
            Column.words("table", 24),
            Column.figures("rows"),
            Column.figures("size"),
            Column.words("sha-256", 64));
    for (TableFile file : manifest.tables()) {
      table.row(
          file.file(), Figures.count(file.rows()), Figures.bytes(file.bytes()), file.sha256());
    }
    return table;
  }
}
