package dev.nightjar.trainer.options;

import dev.nightjar.trainer.spark.SparkSessions;
import dev.nightjar.trainer.spark.SparkSettings;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where Spark runs, and how. */
@SuppressWarnings("NullAway.Init") // picocli sets what has a default
public final class SparkOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Where Spark runs: local[*], spark://host:7077; yarn or k8s://… through spark-submit only"
              + " (default: what spark-submit was told, else local[*]).")
  private @Nullable String master;

  @Option(
      names = "--spark",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "NAME=VALUE",
      description = "A setting of Spark; may be repeated.")
  private Map<String, String> settings = new TreeMap<>();

  /**
   * Starts Spark; whoever starts a session stops it.
   *
   * @throws IOException if there is no room for temporary files, or this program's jar cannot be
   *     read
   * @throws ParameterException if a setting is one that no training works with
   */
  public SparkSession start() throws IOException {
    try {
      SparkSettings.require(settings);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
    return SparkSessions.start(Optional.ofNullable(master), settings);
  }
}
