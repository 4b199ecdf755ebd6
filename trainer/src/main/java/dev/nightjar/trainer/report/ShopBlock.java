package dev.nightjar.trainer.report;

import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.learn.PriceBuckets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the model was made from: rows, popularity, prices. */
final class ShopBlock {
  /** Of a popularity curve; more would not show. */
  private static final int POINTS = 120;

  /** How far down a popularity curve goes, in powers of ten. */
  private static final double DECADES = 6;

  private static final int CATEGORIES = 15;
  private static final double HEAD = 0.2;

  private ShopBlock() {}

  static Block of(Manifest manifest, Shop shop) {
    List<Figure> figures = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    if (!shop.popularity().isEmpty()) {
      figures.add(popularity(shop.popularity()));
    }
    PriceBuckets.Cut whole = shop.priceCuts().get(PriceBuckets.WHOLE_SHOP);
    if (whole != null && Arrays.stream(whole.sizes()).sum() > 0) {
      figures.add(prices(whole));
      tables.add(cuts(shop.priceCuts(), whole.sizes().length));
    }
    if (!shop.reached().isEmpty()) {
      figures.add(reached(shop.reached(), manifest.counts().activeItems()));
    }
    if (!manifest.rejects().isEmpty()) {
      figures.add(rejects(manifest.rejects()));
    }
    return new Block(2, "What was it made from?", text(manifest), figures, tables);
  }

  private static String text(Manifest manifest) {
    Manifest.Counts counts = manifest.counts();
    return "%s of %s and %s, of which %s may be shown; %s; %s of a user and an item."
        .formatted(
            Figures.count(counts.events(), "event"),
            Figures.count(counts.users(), "user"),
            Figures.count(counts.items(), "item"),
            Figures.count(counts.activeItems()),
            Figures.count(counts.orders(), "order"),
            Figures.count(counts.interactions(), "pair"));
  }

  private static Figure popularity(List<Float> popularity) {
    List<LineChart.Point> points = new ArrayList<>();
    double top = Math.log10(popularity.get(0));
    double low = top;
    int last = 0;
    for (int point = 0; point < POINTS; point++) {
      int rank = (int) Math.round(Math.pow(popularity.size(), (double) point / (POINTS - 1)));
      double weight = Math.log10(popularity.get(rank - 1));
      if (rank > last && weight > top - DECADES) {
        points.add(new LineChart.Point(Math.log10(rank), weight));
        low = weight;
        last = rank;
      }
    }
    String svg =
        LineChart.svg(
            "Popularity by rank",
            LineChart.Axis.powers("rank of the item", 0, Math.log10(popularity.size())),
            LineChart.Axis.powers("", low, top),
            List.of(new LineChart.Layer(LineChart.Shape.LINE, Ink.ACCENT, points)));
    return new Figure("Popularity", head(popularity), svg);
  }

  private static String head(List<Float> popularity) {
    int head = (int) Math.ceil(HEAD * popularity.size());
    double sum = popularity.stream().mapToDouble(Float::doubleValue).sum();
    double ofHead = popularity.stream().limit(head).mapToDouble(Float::doubleValue).sum();
    return "decayed weight of the events of each item; the first fifth of %s has %s of all"
        .formatted(Figures.count(popularity.size(), "item"), Figures.percent(ofHead / sum));
  }

  private static Figure prices(PriceBuckets.Cut cut) {
    List<Bar> bars = new ArrayList<>();
    for (int bucket = 0; bucket < cut.sizes().length; bucket++) {
      String label =
          Float.isFinite(cut.lowest()[bucket])
              ? "from " + Figures.money(cut.lowest()[bucket])
              : "none";
      bars.add(Bar.of(label, cut.sizes()[bucket], Figures.count(cut.sizes()[bucket])));
    }
    return new Figure(
        "Price buckets of the whole shop",
        "items in each",
        BarChart.svg("Items by price bucket", bars));
  }

  private static Table cuts(Map<String, PriceBuckets.Cut> cuts, int buckets) {
    List<Table.Heading> headings = new ArrayList<>();
    headings.add(Table.Heading.words("Category"));
    headings.add(Table.Heading.figures("Items"));
    for (int bucket = 1; bucket <= buckets; bucket++) {
      headings.add(Table.Heading.figures(Figures.count(bucket)));
    }
    int categories = cuts.size() - 1;
    String note =
        categories > CATEGORIES
            ? "lowest price of each bucket, items below it; the %d largest of %s"
                .formatted(CATEGORIES, Figures.count(categories))
            : "lowest price of each bucket, items below it";
    Table.Builder table = new Table.Builder("Price buckets by category", note, headings);
    cuts.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, PriceBuckets.Cut> entry) -> -items(entry.getValue()))
                .thenComparing(Map.Entry::getKey))
        .limit(CATEGORIES + 1)
        .forEach(entry -> table.add(line(entry.getKey(), entry.getValue())));
    return table.build();
  }

  private static Table.Line line(String category, PriceBuckets.Cut cut) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(new Table.Cell(Figures.count(items(cut)), "", "number"));
    for (int bucket = 0; bucket < cut.sizes().length; bucket++) {
      float lowest = cut.lowest()[bucket];
      cells.add(
          new Table.Cell(
              cut.sizes()[bucket] > 0 ? Figures.money(lowest) : "–",
              Figures.count(cut.sizes()[bucket]),
              "number"));
    }
    boolean whole = category.equals(PriceBuckets.WHOLE_SHOP);
    return new Table.Line(whole ? "whole shop" : category, whole ? "strong" : "plain", cells);
  }

  private static int items(PriceBuckets.Cut cut) {
    return Arrays.stream(cut.sizes()).sum();
  }

  private static Figure reached(Map<String, Integer> reached, int active) {
    List<Bar> bars = new ArrayList<>();
    reached.forEach(
        (list, items) ->
            bars.add(
                Bar.of(list, items, active == 0 ? "–" : Figures.percent((double) items / active))));
    return new Figure(
        "Coverage of the lists",
        "active items that are in at least one list",
        BarChart.svg("Active items in at least one list", bars));
  }

  private static Figure rejects(Map<String, Long> rejects) {
    List<Bar> bars = new ArrayList<>();
    rejects.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry ->
                bars.add(
                    Bar.of(
                        entry.getKey().replace('_', ' '),
                        entry.getValue(),
                        Figures.count(entry.getValue()))));
    return new Figure("Rejected rows", "by reason", BarChart.svg("Rejected rows by reason", bars));
  }
}
