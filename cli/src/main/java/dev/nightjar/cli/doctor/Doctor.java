package dev.nightjar.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.nightjar.cli.doctor.Diagnosis.Verdict;
import dev.nightjar.cli.terminal.Cell;
import dev.nightjar.cli.terminal.Ink;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs every check, whatever the others found, and tells all of it. */
final class Doctor {
  private static final int NAME_WIDTH = 20;
  private static final int VERDICT_WIDTH = 7;

  private final Terminal terminal;

  Doctor(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns whether nothing failed. */
  boolean run(List<Check> checks, boolean json) {
    Map<String, Diagnosis> found = new LinkedHashMap<>();
    checks.forEach(check -> found.put(check.name(), look(check)));
    if (json) {
      ArrayNode array = Json.array();
      found.forEach((check, diagnosis) -> array.add(diagnosis.json(check)));
      Json.print(terminal, array);
    } else {
      found.forEach(this::print);
    }
    return found.values().stream().noneMatch(one -> one.verdict() == Verdict.FAILED);
  }

  private static Diagnosis look(Check check) {
    try {
      return check.look();
    } catch (IOException e) {
      return Diagnosis.failed(String.valueOf(e.getMessage()), "");
    }
  }

  private void print(String check, Diagnosis diagnosis) {
    Ink ink = terminal.ink();
    String word = " ".repeat(VERDICT_WIDTH - diagnosis.verdict().word().length());
    String verdict =
        switch (diagnosis.verdict()) {
          case OK -> ink.green(diagnosis.verdict().word());
          case WARNING -> ink.bold(diagnosis.verdict().word());
          case FAILED -> ink.red(diagnosis.verdict().word());
        };
    String name = check + " ".repeat(Math.max(0, NAME_WIDTH - check.length()));
    terminal.out().println(verdict + word + "  " + name + "  " + Cell.oneLine(diagnosis.found()));
    if (!diagnosis.advice().isEmpty()) {
      String indent = " ".repeat(VERDICT_WIDTH + 2 + NAME_WIDTH + 2);
      terminal.out().println(indent + "→ " + diagnosis.advice());
    }
  }
}
