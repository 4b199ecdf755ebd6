package dev.nightjar.trainer.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.model.Sha256;
import dev.nightjar.trainer.erase.Erased;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an erasure did, in words and as JSON. Neither tells the user's id: outputs are kept in logs.
 *
 * @param erased by the erasure
 */
record ErasedText(Erased erased) {
  private static final int DIGEST_SHOWN = 12;

  String text() {
    List<String> lines = new ArrayList<>();
    erased.asked().ifPresent(asked -> addTo(lines, asked));
    erased.logs().forEach(log -> addTo(lines, log));
    if (!erased.versions().isEmpty()) {
      lines.add(
          format(
              "%,d model versions were trained before: they may hold the user until they are pruned,"
                  + " but no server answers from that",
              erased.versions().size()));
    }
    return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
  }

  private static void addTo(List<String> lines, Erased.Asked asked) {
    lines.add(
        format(
            "Forgotten: a user (SHA-256 %s…) with %,d ids merged into it, all from before %s",
            Sha256.of(asked.userId()).substring(0, DIGEST_SHOWN), asked.merged(), asked.before()));
    asked.lists().forEach(list -> lines.add("  noted in " + list));
  }

  private static void addTo(List<String> lines, Erased.Log log) {
    lines.add(
        format(
            "%s: %,d lines removed from %,d of %,d files",
            log.folder(), log.lines(), log.removed().size(), log.files()));
    log.removed().forEach((file, count) -> lines.add(format("  %,9d  %s", count, file)));
    if (log.open() > 0) {
      lines.add(
          format(
              "  %,d open segments: no training learns from the user's lines in them; they go with"
                  + " the next call after the segments are closed",
              log.open()));
    }
    log.left()
        .forEach(
            file -> lines.add("  left as it is, but no training learns the user from it: " + file));
  }

  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    erased.asked().ifPresent(asked -> addTo(json, asked));
    ArrayNode versions = json.putArray("versions_before");
    erased.versions().forEach(version -> versions.add(version.name()));
    ArrayNode logs = json.putArray("logs");
    erased.logs().forEach(log -> addTo(logs.addObject(), log));
    return json.toPrettyString() + System.lineSeparator();
  }

  private static void addTo(ObjectNode json, Erased.Asked asked) {
    json.put("user_sha256", Sha256.of(asked.userId()))
        .put("before", asked.before().toString())
        .put("merged_ids", asked.merged());
    ArrayNode lists = json.putArray("lists");
    asked.lists().forEach(list -> lists.add(list.toString()));
  }

  private static void addTo(ObjectNode json, Erased.Log log) {
    json.put("folder", log.folder().toString())
        .put("files", log.files())
        .put("removed_lines", log.lines());
    ObjectNode removed = json.putObject("removed");
    log.removed().forEach((file, count) -> removed.put(file.toString(), count));
    json.put("open_segments", log.open());
    ArrayNode left = json.putArray("left");
    log.left().forEach(file -> left.add(file.toString()));
  }

  @SuppressWarnings("AnnotateFormatMethod") // formats are literals of this class
  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
