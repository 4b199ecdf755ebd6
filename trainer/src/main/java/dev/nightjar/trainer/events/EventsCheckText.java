package dev.nightjar.trainer.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.trainer.read.EventCheck;
import dev.nightjar.trainer.read.Intake;
import dev.nightjar.trainer.read.OffendingField;
import dev.nightjar.trainer.read.Reject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a check of events found, in words and as JSON.
 *
 * @param found by the check
 * @param limit the share of rejected rows that a training lets pass, 0 to 1
 */
record EventsCheckText(EventCheck.Found found, double limit) {
  private static final int WIDEST_VALUE = 60;
  private static final int WIDEST_ROW = 120;

  /** Whether a training would stop. */
  boolean isTooMuch() {
    return found.intake().rejectedShare() > limit;
  }

  String text() {
    Intake intake = found.intake();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d rows in %,d files, %s",
            intake.rows(),
            intake.files(),
            intake.rejectedRows() == 0 ? "all usable" : rejected(intake)));
    intake.ignored().forEach(file -> lines.add("passed over: " + printable(file)));
    if (intake.rejectedRows() > 0) {
      lines.add("");
      intake
          .rejected()
          .forEach(
              (reason, rows) ->
                  lines.add(
                      String.format(
                          Locale.ROOT, "%,9d  %-24s  %s", rows, reason.code(), reason.sentence())));
      lines.add("");
      found.first().forEach(reject -> addTo(lines, reject));
      long left = intake.rejectedRows() - found.first().size();
      if (left > 0) {
        lines.add(String.format(Locale.ROOT, "and %,d more; --first N tells more of them", left));
      }
    }
    return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
  }

  private String rejected(Intake intake) {
    return String.format(
        Locale.ROOT,
        "%,d rejected (%.2f %%): a training %s, the limit is %.2f %%",
        intake.rejectedRows(),
        100 * intake.rejectedShare(),
        isTooMuch() ? "would stop" : "would go on",
        100 * limit);
  }

  /** {@code events/a.csv, line 17: bad_price, price is "-1"}, and the row below it. */
  private static void addTo(List<String> lines, Reject reject) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%s, %s %,d: %s%s",
            printable(reject.file()),
            unit(reject),
            reject.number(),
            reject.reason().code(),
            reject.fields().stream().map(EventsCheckText::words).collect(Collectors.joining())));
    lines.add("  " + cut(reject.row(), WIDEST_ROW));
  }

  private static String words(OffendingField field) {
    return field.value().isBlank()
        ? ", no " + field.name()
        : ", " + field.name() + " is \"" + cut(field.value(), WIDEST_VALUE) + "\"";
  }

  private static String cut(String text, int width) {
    String line = printable(text);
    return line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }

  /** Others write these files: what they hold must not move the cursor. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String unit(Reject reject) {
    return reject.unit().name().toLowerCase(Locale.ROOT);
  }

  String json() {
    Intake intake = found.intake();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("rows", intake.rows())
            .put("files", intake.files())
            .put("rejected_rows", intake.rejectedRows())
            .put("rejected_share", intake.rejectedShare())
            .put("reject_limit", limit)
            .put("passes", !isTooMuch());
    intake.ignored().forEach(json.putArray("passed_over")::add);
    ObjectNode rejected = json.putObject("rejected");
    intake.rejected().forEach((reason, rows) -> rejected.put(reason.code(), rows));
    ArrayNode rejects = json.putArray("rejects");
    found.first().forEach(reject -> addTo(rejects.addObject(), reject));
    return json.toPrettyString() + System.lineSeparator();
  }

  private static void addTo(ObjectNode json, Reject reject) {
    json.put("file", reject.file())
        .put(unit(reject), reject.number())
        .put("reason", reject.reason().code())
        .put("expected", reject.reason().sentence());
    ObjectNode fields = json.putObject("found");
    reject.fields().forEach(field -> fields.put(field.name(), field.value()));
    json.put("text", reject.row());
  }
}
