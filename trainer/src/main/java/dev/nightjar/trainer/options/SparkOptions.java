package dev.nightjar.trainer.options;

import dev.nightjar.trainer.spark.SparkSessions;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** Where Spark runs, and how. */
@SuppressWarnings("NullAway.Init") // picocli sets what has a default
public final class SparkOptions {
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
   */
  public SparkSession start() throws IOException {
    return SparkSessions.start(Optional.ofNullable(master), settings);
  }
}
