package dev.nightjar.cli.shell;

import dev.nightjar.command.CommandOutline;
import dev.nightjar.command.CommandOutline.Argument;
import java.util.ArrayList;
import java.util.List;

/**
 * A function of zsh for each command, for {@code completion.zsh}.
 *
 * @see <a href="https://zsh.sourceforge.io/Doc/Release/Completion-System.html">_arguments</a>
 */
final class ZshCompletion {
  private final StringBuilder functions = new StringBuilder();

  ZshCompletion(CommandOutline outline) {
    add("_" + outline.name(), outline);
  }

  String script(String template) {
    return template.replace("@COMMANDS@\n", functions);
  }

  private void add(String function, CommandOutline command) {
    functions.append(function).append("() {\n");
    if (command.commands().isEmpty()) {
      functions.append("  _arguments -S");
    } else {
      functions.append("  local -a offered=(\n");
      for (CommandOutline below : command.commands()) {
        line(below.name() + ":" + brief(String.join(" ", below.description())));
      }
      functions.append("  )\n  _nightjar_below ").append(function);
    }
    specs(command).forEach(spec -> functions.append(" \\\n    ").append(quoted(spec)));
    functions.append("\n}\n\n");
    command
        .commands()
        .forEach(below -> add(function + "_" + below.name().replace('-', '_'), below));
  }

  private void line(String word) {
    functions.append("    ").append(quoted(word)).append('\n');
  }

  private static List<String> specs(CommandOutline command) {
    List<String> specs = new ArrayList<>();
    for (Argument option : command.options()) {
      String explained =
          "[" + brief(option.description()).replaceAll("[\\[\\]\\\\]", "\\\\$0") + "]";
      for (String name : option.names()) {
        specs.add(
            option.label().isEmpty()
                ? name + explained
                : "*" + name + (name.startsWith("--") ? "=" : "+") + explained + value(option));
      }
    }
    // options such as --events take several values: after the first, too, it is likely a path
    specs.add(
        "*" + command.arguments().stream().findFirst().map(a -> value(a)).orElse(":PATH:_files"));
    return specs;
  }

  /** Such as {@code :DIR:_files -/}. */
  private static String value(Argument argument) {
    String action =
        switch (Expected.of(argument)) {
          case PATH -> argument.label().equals("DIR") ? "_files -/" : "_files";
          case VERSION -> "_nightjar_versions";
          case WORD -> "(" + String.join(" ", Expected.words(argument)) + ")";
          case VALUE -> " ";
        };
    return ":" + argument.label().replace(":", "\\:") + ":" + action;
  }

  /** The first sentence, without what is the default. */
  private static String brief(String description) {
    return description.replaceFirst("[.;:]?( \\(default|(?<=[.;]) |$).*", "");
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
