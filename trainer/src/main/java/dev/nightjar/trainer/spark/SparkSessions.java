package dev.nightjar.trainer.spark;

import dev.nightjar.disk.FolderTree;
import dev.nightjar.trainer.remote.HadoopConfDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonConfigurationKeysPublic;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark as a training needs it. */
public final class SparkSessions {
  private SparkSessions() {}

  /**
   * Starts Spark, or takes over the session that {@code spark-submit} started.
   *
   * @param master such as {@code local[*]} or {@code spark://host:7077}; empty for the one that
   *     {@code spark-submit} chose, else all cores of this machine
   * @param given settings of Spark, by name; they win over ours
   * @throws IOException if there is no room for temporary files, or this program's jar cannot be
   *     read
   */
  public static SparkSession start(Optional<String> master, Map<String, String> given)
      throws IOException {
    SparkConf submitted = new SparkConf();
    Map<String, String> settings =
        SparkSettings.of(
            master,
            given,
            name -> submitted.contains(name) ? Optional.of(submitted.get(name)) : Optional.empty(),
            TrainerJar.running());
    SparkSession.Builder builder = SparkSession.builder().appName("nightjar-train");
    settings.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    configure(spark.sparkContext().hadoopConfiguration(), System.getenv());
    if (spark.sparkContext().isLocal()) {
      checkpoint(spark, temporaryFolder());
    }
    return spark;
  }

  /**
   * Adds what {@code HADOOP_CONF_DIR} says, which the scripts of a Spark have on their class path.
   * What a path without a scheme means stays as it is: nights compact what is on this machine, and
   * must not train on something else of that name.
   */
  static void configure(Configuration hadoop, Map<String, String> environment) {
    String defaultFs = hadoop.get(CommonConfigurationKeysPublic.FS_DEFAULT_NAME_KEY);
    HadoopConfDir.addTo(hadoop, environment);
    hadoop.set(CommonConfigurationKeysPublic.FS_DEFAULT_NAME_KEY, defaultFs);
  }

  /**
   * Lets the executors of a cluster keep checkpoints in {@code folder}; those of this machine have
   * a folder of their own.
   *
   * @param folder on storage that driver and executors share
   */
  public static void share(SparkSession spark, Path folder) {
    if (!spark.sparkContext().isLocal()) {
      checkpoint(spark, folder);
    }
  }

  /**
   * Without a checkpoint directory ALS ignores its interval, and long lineages overflow the stack.
   */
  private static void checkpoint(SparkSession spark, Path folder) {
    if (spark.sparkContext().getCheckpointDir().isEmpty()) { // else spark.checkpoint.dir was set
      spark.sparkContext().setCheckpointDir(folder.toUri().toString());
    }
  }

  private static Path temporaryFolder() throws IOException {
    Path folder = Files.createTempDirectory("nightjar-checkpoints-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder)));
    return folder;
  }

  private static void discard(Path folder) {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      // it goes with what else is temporary
    }
  }
}
