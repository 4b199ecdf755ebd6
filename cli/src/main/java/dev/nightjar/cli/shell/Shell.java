package dev.nightjar.cli.shell;

import dev.nightjar.command.CommandOutline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A shell that completes words by a script, which tells it what there is. */
enum Shell {
  bash {
    @Override
    String script(CommandOutline outline) throws IOException {
      return new BashCompletion(outline).script(template());
    }
  },
  zsh {
    @Override
    String script(CommandOutline outline) throws IOException {
      return new ZshCompletion(outline).script(template());
    }
  };

  /** The script that completes commands, options, their values, versions and paths. */
  abstract String script(CommandOutline outline) throws IOException;

  String template() throws IOException {
    String name = "completion." + name();
    try (InputStream in = Shell.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("expected %s beside %s".formatted(name, Shell.class));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
