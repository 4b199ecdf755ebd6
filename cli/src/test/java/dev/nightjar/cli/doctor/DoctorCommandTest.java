package dev.nightjar.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.Nightjar;
import dev.nightjar.cli.terminal.Ink;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorCommandTest {
  @TempDir Path folder;

  @Test
  void everyCheckIsTold_whateverTheOthersFound() {
    StringWriter out = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), new Ink(false));
    boolean fit =
        new Doctor(terminal)
            .run(
                List.of(
                    check("one", Diagnosis.failed("bad", "mend it")),
                    new Check() {
                      @Override
                      public String name() {
                        return "two";
                      }

                      @Override
                      public Diagnosis look() throws IOException {
                        throw new IOException("no such disk");
                      }
                    },
                    check("three", Diagnosis.warning("odd", "look")),
                    check("four", Diagnosis.ok("good"))),
                false);
    assertEquals(
        """
        failed   one                   bad
                                       → mend it
        failed   two                   no such disk
        warning  three                 odd
                                       → look
        ok       four                  good
        """,
        out.toString());
    assertTrue(!fit, "a check failed");
  }

  @Test
  void command_checksWhatIsNamed_andFailsWithIt() {
    Nightjar nightjar = new Nightjar();
    int code =
        nightjar.execute(
            "doctor",
            "--json",
            "--port=0",
            "--management-port=0",
            "--models=" + folder,
            "--keys=" + folder.resolve("keys.json"));
    JsonNode json = Json.parsed(nightjar.texts());
    assertEquals("ok", verdict(json, "jdk"));
    assertEquals("ok", verdict(json, "trainer flags"));
    assertEquals("ok", verdict(json, "settings"));
    assertEquals("warning", verdict(json, "model"));
    assertEquals("failed", verdict(json, "keys"));
    assertEquals("", verdict(json, "events"));
    assertEquals(1, code);
  }

  private static String verdict(JsonNode json, String check) {
    for (JsonNode one : json) {
      if (one.path("check").asText().equals(check)) {
        return one.path("verdict").asText();
      }
    }
    return "";
  }

  private static Check check(String name, Diagnosis diagnosis) {
    return new Check() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Diagnosis look() {
        return diagnosis;
      }
    };
  }
}
