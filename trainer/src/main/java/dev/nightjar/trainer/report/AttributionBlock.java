package dev.nightjar.trainer.report;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What became of the answers that were served. */
final class AttributionBlock {
  private static final String HEADING = "What became of the answers?";
  private static final int PLACEMENTS = 20;

  private AttributionBlock() {}

  static Block of(Attribution attribution) {
    if (attribution.isNone()) {
      return new Block(
          2,
          HEADING,
          "Nothing to tell: the events hold no answer that was served, and none carries a recommendation id.",
          List.of(),
          List.of());
    }
    List<Map.Entry<String, Outcome>> placements = by(attribution, Attribution.Line::placement);
    List<Map.Entry<String, Outcome>> strategies = by(attribution, Attribution.Line::strategy);
    List<Figure> figures = new ArrayList<>();
    List<Bar> rates = rates(placements);
    if (!rates.isEmpty()) {
      figures.add(
          new Figure(
              "Click-through rate by placement",
              "answers of which an item was clicked / answers",
              BarChart.svg("Click-through rate by placement", rates)));
    }
    return new Block(
        2,
        HEADING,
        text(attribution),
        figures,
        List.of(table("By placement", placements), table("By strategy", strategies)));
  }

  private static String text(Attribution attribution) {
    Attribution.Ids ids = attribution.ids();
    return "Events up to %s after an answer count as its doing. %s carry a recommendation id: %s malformed, %s of an unknown secret, %s forged, %s too late. Signatures were %s."
        .formatted(
            Figures.count(attribution.window().toHours(), "hour"),
            Figures.count(ids.events(), "event"),
            Figures.count(ids.malformed()),
            Figures.count(ids.unknownSecret()),
            Figures.count(ids.forged()),
            Figures.count(ids.expired()),
            attribution.verified() ? "checked" : "not checked");
  }

  /** Outcomes added up by some name, those with most answers first. */
  private static List<Map.Entry<String, Outcome>> by(
      Attribution attribution, Function<Attribution.Line, String> name) {
    Map<String, Outcome> sums = new TreeMap<>();
    attribution
        .lines()
        .forEach(line -> sums.merge(name.apply(line), line.outcome(), Outcome::plus));
    return sums.entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, Outcome> entry) -> -entry.getValue().answers())
                .thenComparing(Map.Entry::getKey))
        .limit(PLACEMENTS)
        .toList();
  }

  private static List<Bar> rates(List<Map.Entry<String, Outcome>> placements) {
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Outcome> placement : placements) {
      placement
          .getValue()
          .ctr()
          .ifPresent(
              rate -> bars.add(Bar.of(named(placement.getKey()), rate, Figures.percent(rate))));
    }
    return bars;
  }

  private static Table table(String title, List<Map.Entry<String, Outcome>> outcomes) {
    Table.Builder table =
        new Table.Builder(
            title,
            "",
            List.of(
                Table.Heading.words(""),
                Table.Heading.figures("Answers"),
                Table.Heading.figures("Clicked"),
                Table.Heading.figures("CTR"),
                Table.Heading.figures("Clicks"),
                Table.Heading.figures("Carts"),
                Table.Heading.figures("Purchases"),
                Table.Heading.figures("Revenue")));
    for (Map.Entry<String, Outcome> entry : outcomes) {
      Outcome outcome = entry.getValue();
      table.line(
          named(entry.getKey()),
          Figures.count(outcome.answers()),
          Figures.count(outcome.clickedAnswers()),
          outcome.ctr().isPresent() ? Figures.percent(outcome.ctr().getAsDouble()) : "–",
          Figures.count(outcome.clicks()),
          Figures.count(outcome.carts()),
          Figures.count(outcome.purchases()),
          Figures.money(outcome.revenue()));
    }
    return table.build();
  }

  private static String named(String name) {
    return name.isEmpty() ? "(none named)" : name;
  }
}
