package dev.nightjar.cli.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.cli.Nightjar;
import dev.nightjar.cli.terminal.Ink;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ReportCommandTest {
  private static final String VERSION = "20260101T000000Z";

  @TempDir Path store;
  private Path page = Path.of("");

  @BeforeEach
  void publish() throws IOException {
    page = new TinyShop().item("mug", "Mugs").publish(store, VERSION).path().resolve("report.html");
  }

  @Test
  void page_isOpened_orItsPathPrinted() throws IOException {
    Files.createFile(page);
    List<Path> shown = new ArrayList<>();
    assertEquals("Opening " + page.toUri() + "\n", run(shown::add));
    assertEquals(page + "\n", run(path -> false));
    assertEquals(page + "\n", run(shown::add, "--print-path"));
    assertEquals(List.of(page), shown);
  }

  @Test
  void page_thatIsNotThere_isTold() {
    assertEquals(
        "nightjar: missing: expected the page that a training writes at %s, found nothing\n"
            .formatted(page),
        new Nightjar().fails(1, "models", "report", "--models", store.toString()));
  }

  @Test
  void opener_isTheDesktops() {
    assertEquals(Optional.of(List.of("open")), Browser.opener("Mac OS X", Map.of()));
    assertEquals(
        Optional.of(List.of("xdg-open")), Browser.opener("Linux", Map.of("DISPLAY", ":0")));
    assertEquals(Optional.empty(), Browser.opener("Linux", Map.of()));
  }

  private String run(Browser browser, String... more) {
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(out, true), new Ink(false));
    List<String> words = new ArrayList<>(List.of("--models", store.toString(), VERSION));
    words.addAll(List.of(more));
    new CommandLine(new ReportCommand(terminal, browser)).execute(words.toArray(String[]::new));
    return out.toString();
  }
}
