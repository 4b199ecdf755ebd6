package dev.nightjar.attribution;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An {@link Attribution} for people to read, the same wherever it is shown. */
public final class AttributionText {
  private static final List<String> TITLES =
      List.of(
          "strategy",
          "placement",
          "arm",
          "model version",
          "answers",
          "items",
          "CTR",
          "clicks",
          "carts",
          "purchases",
          "conversion",
          "revenue");
  private static final String WORDS = "strategy placement model version"; // the rest are figures

  private AttributionText() {}

  /** A table with a line of titles and one of totals. */
  public static List<String> table(Attribution attribution) {
    List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    for (Attribution.Line line : attribution.lines()) {
      rows.add(
          row(
              line.strategy(),
              line.placement().isEmpty() ? "-" : line.placement().replaceAll("\\p{Cntrl}+", " "),
              String.valueOf(line.arm()),
              line.modelVersion().name(),
              line.outcome()));
    }
    rows.add(row("total", "", "", "", attribution.total()));
    return aligned(rows);
  }

  /** What the ids of events were worth, and how long the window was: one line. */
  public static String ids(Attribution attribution) {
    Attribution.Ids ids = attribution.ids();
    String signatures =
        attribution.verified()
            ? "%s forged, %s by an unknown secret"
                .formatted(count(ids.forged()), count(ids.unknownSecret()))
            : "signatures not verified";
    return "%s events carry an id: %s malformed, %s, %s expired (after %s)"
        .formatted(
            count(ids.events()),
            count(ids.malformed()),
            signatures,
            count(ids.expired()),
            window(attribution.window()));
  }

  private static List<String> row(
      String strategy, String placement, String arm, String version, Outcome outcome) {
    return List.of(
        strategy,
        placement,
        arm,
        version,
        count(outcome.answers()),
        count(outcome.items()),
        percent(outcome.ctr()),
        count(outcome.clicks()),
        count(outcome.carts()),
        count(outcome.purchases()),
        percent(outcome.conversion()),
        String.format(Locale.ROOT, "%,.2f", outcome.revenue()));
  }

  private static List<String> aligned(List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, TITLES.size())
            .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
            .toArray();
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, widths.length)
                    .mapToObj(column -> cell(column, row.get(column), widths[column]))
                    .collect(Collectors.joining("  "))
                    .stripTrailing())
        .toList();
  }

  private static String cell(int column, String text, int width) {
    String gap = " ".repeat(width - width(text));
    return WORDS.contains(TITLES.get(column)) ? text + gap : gap + text;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f %%", 100 * share.getAsDouble());
  }

  private static String window(Duration window) {
    return window.toString().substring(2).toLowerCase(Locale.ROOT); // PT24H
  }
}
