package dev.nightjar.cli.shell;

import static java.util.stream.Collectors.joining;

import dev.nightjar.command.CommandOutline;
import dev.nightjar.command.CommandOutline.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Two tables for {@code completion.bash}: the words there are, and what is expected after them. */
final class BashCompletion {
  private final List<String> words = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  BashCompletion(CommandOutline outline) {
    add("", outline);
  }

  String script(String template) {
    return template
        .replace("@WORDS@", String.join("\n", words))
        .replace("@EXPECTED@", String.join("\n", expected));
  }

  /**
   * @param path the names of the command and those above it, without the first
   */
  private void add(String path, CommandOutline command) {
    if (!command.commands().isEmpty()) {
      words.add(entry(path, command.commands().stream().map(CommandOutline::name)));
    }
    words.add(entry(path + " -", command.options().stream().flatMap(o -> o.names().stream())));
    for (Argument option : command.options()) {
      if (!option.label().isEmpty()) {
        option.names().forEach(name -> expected.add(entry(path + " " + name, expected(option))));
      }
    }
    command.arguments().stream()
        .limit(1) // they are of one kind wherever there are two
        .forEach(argument -> expected.add(entry(path, expected(argument))));
    for (CommandOutline below : command.commands()) {
      add(path.isEmpty() ? below.name() : path + " " + below.name(), below);
    }
  }

  private static Stream<String> expected(Argument argument) {
    Expected expected = Expected.of(argument);
    return expected == Expected.WORD
        ? Expected.words(argument).stream()
        : Stream.of(expected.name().toLowerCase(Locale.ROOT));
  }

  private static String entry(String key, Stream<String> words) {
    return "    '%s') echo '%s' ;;".formatted(key, words.collect(joining(" ")));
  }
}
