package dev.nightjar.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Starts Spark as a training needs it. */
final class SparkSessions {
  private SparkSessions() {}

  /**
   * Starts Spark, or takes over the session that {@code spark-submit} started.
   *
   * @param master such as {@code local[*]} or {@code spark://host:7077}
   * @param settings of Spark, by name; they win over ours
   */
  static SparkSession start(String master, Map<String, String> settings) throws IOException {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("nightjar-train")
            .master(master)
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "16") // more on a cluster, by --spark
            .config("spark.sql.debug.maxToStringFields", "500") // long plans are no news
            .config("spark.sql.session.timeZone", "UTC");
    if (master.startsWith("local")) {
      // Nothing outside this machine has any business with it.
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1");
    }
    settings.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    if (spark.sparkContext().getCheckpointDir().isEmpty()) {
      spark.sparkContext().setCheckpointDir(checkpoints(settings));
    }
    return spark;
  }

  /**
   * Without a checkpoint directory ALS ignores its interval, and long lineages overflow the stack.
   */
  private static String checkpoints(Map<String, String> settings) throws IOException {
    String configured = settings.get("spark.checkpoint.dir");
    if (configured != null) {
      return configured;
    }
    Path folder = Files.createTempDirectory("nightjar-checkpoints-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> FolderTree.delete(folder)));
    return folder.toUri().toString();
  }
}
