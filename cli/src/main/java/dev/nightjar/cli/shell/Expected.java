package dev.nightjar.cli.shell;

import dev.nightjar.command.CommandOutline.Argument;
import java.util.List;
import java.util.Set;

/** What can be told of a value before it is typed. */
enum Expected {
  /** A file or folder. */
  PATH,
  /** The version of a model. */
  VERSION,
  /** One of a few words. */
  WORD,
  /** Nothing. */
  VALUE;

  private static final Set<String> PATHS = Set.of("PATH", "FILE", "DIR", "PROGRAM");
  private static final Set<String> VERSIONS = Set.of("VERSION", "OLDER", "NEWER");

  static Expected of(Argument argument) {
    if (!words(argument).isEmpty()) {
      return WORD;
    }
    if (PATHS.contains(argument.label())) {
      return PATH;
    }
    return VERSIONS.contains(argument.label()) ? VERSION : VALUE;
  }

  /** The words it is one of; none if it may be something else. */
  static List<String> words(Argument argument) {
    return argument.candidates().isEmpty() && argument.label().contains("|")
        ? List.of(argument.label().split("\\|")) // true|false
        : argument.candidates();
  }
}
