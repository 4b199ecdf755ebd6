package dev.nightjar.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Gives an option the value that the command line leaves out: from the environment ({@code
 * --exclude-purchased} is {@code NIGHTJAR_EXCLUDE_PURCHASED}), else from a properties file ({@code
 * exclude-purchased=false}, or {@code train.exclude-purchased=false} for one command only). To
 * {@code generate} only the latter counts: {@code events} are paths to others, and a number to it.
 *
 * <p>The file is named by {@code --config}, else by {@code NIGHTJAR_CONFIG}, else it is {@code
 * nightjar.properties} in the working folder if there is one.
 */
public final class OptionDefaults implements IDefaultValueProvider {
  private static final String CONFIG = "--config";
  private static final String ENVIRONMENT_CONFIG = "NIGHTJAR_CONFIG";

  /** Commands whose options are called like others' and mean something else, such as a number. */
  private static final List<String> APART = List.of("generate");

  private static final List<String> NEVER_DEFAULTED = List.of("--help", "--version", CONFIG);

  private final Map<String, String> environment;
  private final Optional<Path> path;
  private final Properties file;

  private OptionDefaults(Map<String, String> environment, Optional<Path> path, Properties file) {
    this.environment = environment;
    this.path = path;
    this.file = file;
  }

  /**
   * Reads the properties file that {@code arguments} or {@code environment} name.
   *
   * @throws IOException if a file was named and cannot be read
   */
  public static OptionDefaults of(
      List<String> arguments, Map<String, String> environment, Path workingFolder)
      throws IOException {
    Optional<Path> named =
        argument(arguments)
            .or(() -> Optional.ofNullable(environment.get(ENVIRONMENT_CONFIG)))
            .map(workingFolder::resolve);
    Path path = named.orElse(workingFolder.resolve("nightjar.properties"));
    Properties file = new Properties();
    boolean found = Files.isRegularFile(path);
    if (found) {
      load(file, path);
    } else if (named.isPresent()) {
      throw new IOException("expected a properties file at " + path + ", found none");
    }
    return new OptionDefaults(environment, found ? Optional.of(path) : Optional.empty(), file);
  }

  /** The properties file, if there is one. */
  public Optional<Path> file() {
    return path;
  }

  /** What it sets, by the {@linkplain #fileNames(String, String) names} of options. */
  public Set<String> namesInFile() {
    return file.stringPropertyNames();
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)
        || NEVER_DEFAULTED.contains(option.longestName())) {
      return null;
    }
    String command = option.command().name();
    String variable = "NIGHTJAR_" + bare(option.longestName()).toUpperCase(Locale.ROOT);
    return Stream.concat(
            Stream.of(variable.replace('-', '_'))
                .filter(name -> !APART.contains(command))
                .map(environment::get),
            fileNames(command, option.longestName()).stream().map(file::getProperty))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * What a file may call an option, the name that wins first; none if no file sets it.
   *
   * @param command that has the option
   * @param longestName of the option, such as {@code --rank}
   */
  public static List<String> fileNames(String command, String longestName) {
    if (NEVER_DEFAULTED.contains(longestName)) {
      return List.of();
    }
    String name = bare(longestName);
    String scoped = command + "." + name;
    return APART.contains(command) ? List.of(scoped) : List.of(scoped, name);
  }

  private static String bare(String name) {
    return name.replaceFirst("^-+", "");
  }

  private static void load(Properties file, Path path) throws IOException {
    String expected = "expected a properties file at " + path + ", found ";
    try (Reader reader = Files.newBufferedReader(path)) {
      file.load(reader);
    } catch (CharacterCodingException e) {
      throw new IOException(expected + "bytes that are not UTF-8", e);
    } catch (IllegalArgumentException e) { // how Properties refuses half an escape
      throw new IOException(expected + e.getMessage(), e);
    }
  }

  private static Optional<String> argument(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(CONFIG + "=")) {
        return Optional.of(argument.substring(CONFIG.length() + 1));
      }
      if (argument.equals(CONFIG) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
