package dev.nightjar.cli.nightly;

import dev.nightjar.command.PathOrGlob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** What is handed on to the trainer. */
final class InputOptions {
  private static final String CONFIG = "--config";

  @Option(
      names = "--events",
      required = true,
      arity = "1..*",
      converter = PathOrGlob.class,
      paramLabel = "PATH",
      description =
          "Event files, folders or globs, as for train; in a properties file events, not"
              + " train.events, for the night looks for logs among them.")
  private List<String> events = new ArrayList<>();

  @Option(
      names = "--catalogue",
      required = true,
      arity = "1..*",
      converter = PathOrGlob.class,
      paramLabel = "PATH",
      description = "The catalogue, as for train.")
  private List<String> catalogue = new ArrayList<>();

  @Parameters(
      arity = "0..*",
      paramLabel = "-- OPTION...",
      description = "Any other options of train; those in --config reach it as they are.")
  private List<String> others = new ArrayList<>();

  /** Files, folders or globs. */
  List<String> events() {
    return List.copyOf(events);
  }

  /** The trainer's arguments; the properties file is read by both. */
  List<String> arguments(CommandSpec spec) {
    List<String> arguments = new ArrayList<>(config(spec));
    add("--events", events, arguments);
    add("--catalogue", catalogue, arguments);
    arguments.addAll(others);
    return arguments;
  }

  /** The properties file, if one is named. */
  static List<String> config(CommandSpec spec) {
    ParseResult parsed = spec.commandLine().getParseResult();
    if (!parsed.hasMatchedOption(CONFIG)) {
      return List.of();
    }
    Path config = parsed.matchedOption(CONFIG).getValue();
    return List.of(CONFIG + "=" + config);
  }

  private static void add(String option, List<String> values, List<String> arguments) {
    if (!values.isEmpty()) {
      arguments.add(option);
      arguments.addAll(values);
    }
  }
}
