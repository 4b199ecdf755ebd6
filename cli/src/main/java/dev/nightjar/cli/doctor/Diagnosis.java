package dev.nightjar.cli.doctor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Json;
import java.util.Locale;

/**
 * What a check found.
 *
 * @param verdict how bad it is
 * @param found in words
 * @param advice what to do about it; empty if nothing
 */
record Diagnosis(Verdict verdict, String found, String advice) {
  enum Verdict {
    OK,
    /** It works, but perhaps not as meant, or not for long. */
    WARNING,
    /** It does not work. */
    FAILED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Diagnosis ok(String found) {
    return new Diagnosis(Verdict.OK, found, "");
  }

  static Diagnosis warning(String found, String advice) {
    return new Diagnosis(Verdict.WARNING, found, advice);
  }

  static Diagnosis failed(String found, String advice) {
    return new Diagnosis(Verdict.FAILED, found, advice);
  }

  ObjectNode json(String check) {
    ObjectNode json =
        Json.object().put("check", check).put("verdict", verdict.word()).put("found", found);
    return advice.isEmpty() ? json : json.put("advice", advice);
  }
}
