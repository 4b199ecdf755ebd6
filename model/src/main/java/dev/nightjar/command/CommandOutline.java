package dev.nightjar.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What there is to know of a command from outside: enough to complete it in a shell and to write
 * its man page. One program tells it to another as JSON.
 *
 * @param name of the command, without those above it
 * @param description line by line
 * @param options that are not hidden
 * @param arguments that belong to no option
 * @param footer line by line, as the help shows it
 * @param commands below this one, that are not hidden
 */
public record CommandOutline(
    String name,
    List<String> description,
    List<Argument> options,
    List<Argument> arguments,
    List<String> footer,
    List<CommandOutline> commands) {
  /** The only argument of a program that shall print its outline as JSON; not for people. */
  public static final String REQUEST = "--outline";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();

  public CommandOutline {
    description = List.copyOf(description);
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
    footer = List.copyOf(footer);
    commands = List.copyOf(commands);
  }

  /**
   * An option, or an argument without one.
   *
   * @param names of an option; none of an argument
   * @param label of its value; empty if it takes none
   * @param required whether the command cannot do without
   * @param description in one line
   * @param candidates the values there are; none if they cannot be counted
   */
  public record Argument(
      List<String> names,
      String label,
      boolean required,
      String description,
      List<String> candidates) {
    public Argument {
      names = List.copyOf(names);
      candidates = List.copyOf(candidates);
    }
  }

  /** Whether a program's outline is asked for. */
  public static boolean isRequested(List<String> arguments) {
    return arguments.equals(List.of(REQUEST));
  }

  /** The outline of a command and all below it. */
  public static CommandOutline of(CommandSpec spec) {
    return new CommandOutline(
        spec.name(),
        lines(spec.usageMessage().description()),
        spec.options().stream().filter(option -> !option.hidden()).map(CommandOutline::of).toList(),
        spec.positionalParameters().stream()
            .filter(argument -> !argument.hidden())
            .map(argument -> of(argument, List.of()))
            .toList(),
        lines(spec.usageMessage().footer()),
        spec.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(below -> !below.usageMessage().hidden())
            .distinct()
            .map(CommandOutline::of)
            .toList());
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IOException if it is something else
   */
  public static CommandOutline parse(String json) throws IOException {
    try {
      return JSON.readValue(json, CommandOutline.class);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "expected the outline of a command, found " + e.getOriginalMessage(), e);
    }
  }

  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an outline is lists of texts", e);
    }
  }

  /** The command of that name below this one. */
  public Optional<CommandOutline> command(String wanted) {
    return commands.stream().filter(command -> command.name().equals(wanted)).findFirst();
  }

  private static Argument of(OptionSpec option) {
    return of(option, Arrays.asList(option.names()));
  }

  private static Argument of(ArgSpec argument, List<String> names) {
    Iterable<String> candidates = argument.completionCandidates();
    return new Argument(
        names,
        argument.arity().max() == 0 ? "" : argument.paramLabel(),
        argument.required(),
        String.join(" ", lines(argument.description())),
        candidates == null
            ? List.of()
            : StreamSupport.stream(candidates.spliterator(), false)
                .map(candidate -> candidate.toLowerCase(Locale.ROOT)) // as the help has them
                .toList());
  }

  /** Without picocli's own marks. */
  private static List<String> lines(String[] lines) {
    return Arrays.stream(lines)
        .map(line -> line.replace("%n", " ").replace("%%", "%").stripTrailing())
        .toList();
  }
}
