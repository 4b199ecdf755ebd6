package dev.nightjar.trainer.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.attribution.AttributionJson;
import dev.nightjar.attribution.AttributionText;
import dev.nightjar.trainer.read.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an event log holds, in words and as JSON.
 *
 * @param found in the log
 */
record EventsReportText(EventsReport found) {
  String text() {
    Intake intake = found.intake();
    List<String> lines = new ArrayList<>();
    lines.add("Events");
    lines.add(fact("rows", "%,d in %,d files", intake.rows(), intake.files()));
    lines.add(fact("rejected", "%s", rejected(intake)));
    lines.add(fact("duplicates", "%,d", found.duplicates()));
    found
        .extent()
        .ifPresent(times -> lines.add(fact("time", "%s to %s", times.from(), times.to())));
    lines.add("");
    int width = found.events().keySet().stream().mapToInt(String::length).max().orElse(0);
    found
        .events()
        .forEach(
            (name, count) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %-" + width + "s  %,12d",
                        name.replaceAll("\\p{Cntrl}", " "), // others choose it
                        count)));
    lines.add("");
    lines.add("Attribution");
    lines.add("  " + AttributionText.ids(found.attribution()));
    lines.add("");
    lines.addAll(AttributionText.table(found.attribution()));
    return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
  }

  String json() {
    Intake intake = found.intake();
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode json = nodes.objectNode().put("rows", intake.rows()).put("files", intake.files());
    ObjectNode rejected = json.putObject("rejected");
    intake.rejected().forEach((reason, rows) -> rejected.put(reason.code(), rows));
    json.put("duplicates", found.duplicates());
    found
        .extent()
        .ifPresent(
            times -> json.put("from", times.from().toString()).put("to", times.to().toString()));
    ObjectNode names = json.putObject("events");
    found.events().forEach(names::put);
    json.set("attribution", AttributionJson.of(found.attribution()));
    return json.toPrettyString() + System.lineSeparator();
  }

  private static String rejected(Intake intake) {
    return intake.rejected().isEmpty()
        ? "none"
        : intake.rejected().entrySet().stream()
            .map(
                rows -> String.format(Locale.ROOT, "%,d %s", rows.getValue(), rows.getKey().code()))
            .collect(Collectors.joining(", "));
  }

  @SuppressWarnings("AnnotateFormatMethod") // formats are literals of this class
  private static String fact(String name, String format, Object... values) {
    return String.format(Locale.ROOT, "  %-10s  ", name)
        + String.format(Locale.ROOT, format, values);
  }
}
