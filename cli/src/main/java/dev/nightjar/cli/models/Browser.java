package dev.nightjar.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows a page to whoever sits at this machine. */
@FunctionalInterface
interface Browser {
  /** Returns whether there was somebody to show it to. */
  boolean show(Path page) throws IOException;

  /** The browser that this machine's desktop would start. */
  static Browser ofDesktop(Map<String, String> environment) {
    return page -> {
      Optional<List<String>> opener = opener(System.getProperty("os.name"), environment);
      if (opener.isEmpty()) {
        return false;
      }
      List<String> words = new ArrayList<>(opener.get());
      words.add(page.toUri().toString());
      try {
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
        return true;
      } catch (IOException e) {
        return false; // no such program
      }
    };
  }

  /** The command that opens an address; empty where there is no screen. */
  static Optional<List<String>> opener(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return Optional.of(List.of("open"));
    }
    if (name.contains("windows")) {
      return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    boolean hasScreen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return hasScreen ? Optional.of(List.of("xdg-open")) : Optional.empty();
  }
}
