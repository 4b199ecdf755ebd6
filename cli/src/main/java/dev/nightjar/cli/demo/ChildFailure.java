package dev.nightjar.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that did not do its part of the demo, with the last lines it said. */
final class ChildFailure extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int TAIL = 20;

  private final List<String> tail;

  /**
   * @param log where the program's output went
   */
  ChildFailure(String what, Path log) throws IOException {
    super("%s; its last words, from %s:".formatted(what, log));
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
  }

  List<String> tail() {
    return tail;
  }
}
