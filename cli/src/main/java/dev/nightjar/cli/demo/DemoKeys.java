package dev.nightjar.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.jobs.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** The pair of API keys that {@code nightjar keys create --json} prints, this once. */
record DemoKeys(String publishable, String secret) {
  /**
   * @throws IOException if they could not be made; why is on stderr
   */
  static DemoKeys create(ChildPrograms programs, List<String> arguments)
      throws IOException, InterruptedException {
    String printed;
    try (ChildJvm child =
        programs.start(ChildProgram.SERVER, arguments, ChildJvm.Output.CAPTURED)) {
      printed = new String(child.output().readAllBytes(), StandardCharsets.UTF_8);
      int code = child.waitFor();
      if (code != 0) {
        throw new IOException("expected keys, found that making them ended with code " + code);
      }
    }
    return parse(printed);
  }

  /** Reads {@code [{"kind": "publishable", "key": "nj_pk_..."}, ...]}. */
  static DemoKeys parse(String printed) throws IOException {
    JsonNode keys = Json.parsed(printed);
    return new DemoKeys(ofKind(keys, "publishable"), ofKind(keys, "secret"));
  }

  private static String ofKind(JsonNode keys, String kind) throws IOException {
    return StreamSupport.stream(keys.spliterator(), false)
        .filter(key -> key.path("kind").asText().equals(kind))
        .map(key -> key.path("key").asText())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseThrow(() -> new IOException("expected a " + kind + " key, found none"));
  }
}
