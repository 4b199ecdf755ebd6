package dev.nightjar.cli.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.jobs.check.Result;
import dev.nightjar.jobs.night.RunFolder;
import dev.nightjar.jobs.night.RunRecord;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a night's checks had against a version, as the nights on record tell it.
 *
 * @param against the checks that refused it; empty if none did, or no night is on record for it
 * @param overruledBy who published it against them there and then; empty if nobody did
 * @param isPublished whether it was published, be it later and by hand
 */
record Verdict(List<Result> against, String overruledBy, boolean isPublished) {
  Verdict {
    against = List.copyOf(against);
  }

  /** Of all versions that nights trained, by their names. */
  static Map<String, Verdict> of(ModelStore store) throws IOException {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (RunRecord night : new RunFolder(store).log().read()) {
      if (!night.version().isEmpty()) {
        verdicts.put(
            night.version(),
            new Verdict(
                night.checks().stream().filter(Result::refuses).toList(),
                night.overruledBy(),
                store.wasPublished(new ModelVersion(night.version()))));
      }
    }
    return verdicts;
  }

  /** Of a version that no night tells of. */
  static Verdict none() {
    return new Verdict(List.of(), "", false);
  }

  boolean isBad() {
    return !against.isEmpty();
  }

  /** Such as {@code refused}, or {@code refused, overruled by ann}; empty if nothing is bad. */
  String words() {
    if (!isBad()) {
      return "";
    }
    if (!isPublished) {
      return "refused";
    }
    return overruledBy.isEmpty()
        ? "refused, published by hand"
        : "refused, overruled by " + overruledBy;
  }

  /** Adds which checks, below the last row. */
  void addTo(TextTable table) {
    if (isBad()) {
      table.note(
          "refused by: " + against.stream().map(Result::check).collect(Collectors.joining(", ")));
    }
  }

  /** Adds what is bad, if anything. */
  void addTo(ObjectNode json) {
    if (isBad()) {
      json.put("refused", against.stream().map(Result::toString).collect(Collectors.joining("; ")));
      if (isPublished && !overruledBy.isEmpty()) {
        json.put("overruled_by", overruledBy);
      }
    }
  }
}
