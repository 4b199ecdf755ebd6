package dev.nightjar.trainer.spark;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The settings that a training wants of Spark, by name. */
public final class SparkSettings {
  private static final String MASTER = "spark.master";
  private static final String JARS = "spark.jars";
  private static final String SERIALIZER = "spark.serializer";
  private static final String JAVA_SERIALIZER = "org.apache.spark.serializer.JavaSerializer";
  private static final String DRIVER_FLAGS = "spark.driver.extraJavaOptions";
  private static final String EXECUTOR_FLAGS = "spark.executor.extraJavaOptions";

  private SparkSettings() {}

  /**
   * Checks settings that were asked for.
   *
   * @throws IllegalArgumentException if a training would fail with one of them
   */
  public static void require(Map<String, String> given) {
    String serializer = given.getOrDefault(SERIALIZER, JAVA_SERIALIZER);
    if (!serializer.equals(JAVA_SERIALIZER)) {
      throw new IllegalArgumentException(
          "expected %s to be %s, since Spark's Kryo cannot write Java's records, found %s"
              .formatted(SERIALIZER, JAVA_SERIALIZER, serializer));
    }
  }

  /**
   * What to start Spark with. On a cluster the executors get the jars and flags of this program
   * besides those that were asked for.
   *
   * @param master that was asked for; without it the one that {@code spark-submit} chose, else all
   *     cores of this machine
   * @param given settings that were asked for; they win over ours
   * @param submitted what {@code spark-submit} has set already, by name
   * @param jar this program's; empty if it runs from class files
   */
  static Map<String, String> of(
      Optional<String> master,
      Map<String, String> given,
      Function<String, Optional<String>> submitted,
      Optional<TrainerJar> jar) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("spark.ui.enabled", "false");
    settings.put("spark.ui.showConsoleProgress", "false");
    settings.put("spark.sql.shuffle.partitions", "16"); // more on a cluster, by --spark
    settings.put("spark.sql.debug.maxToStringFields", "500"); // long plans are no news
    settings.put("spark.sql.session.timeZone", "UTC");
    settings.put(SERIALIZER, JAVA_SERIALIZER); // whatever a cluster's defaults say
    String where = master.or(() -> submitted.apply(MASTER)).orElse("local[*]");
    settings.put(MASTER, where);
    if (isLocal(where)) {
      // Nothing outside this machine has any business with it.
      settings.put("spark.driver.host", "127.0.0.1");
      settings.put("spark.driver.bindAddress", "127.0.0.1");
    }
    settings.putAll(given);
    if (!isLocal(where) && jar.isPresent()) {
      add(settings, submitted, EXECUTOR_FLAGS, " ", jar.get().flags());
      add(settings, submitted, JARS, ",", jar.get().executorJars());
    }
    return settings;
  }

  /**
   * What {@code spark-submit} must be told to run this program on machines that have a Spark and
   * nothing of Nightjar: its jars, and the flags of driver and executors.
   *
   * @throws IOException if this program runs from class files, which nobody can be sent
   */
  public static SortedMap<String, String> ofSubmit() throws IOException {
    TrainerJar jar =
        TrainerJar.running()
            .orElseThrow(() -> new IOException("expected to run from a jar, found classes"));
    return ofSubmit(jar);
  }

  static SortedMap<String, String> ofSubmit(TrainerJar jar) {
    String flags = String.join(" ", jar.flags());
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put(DRIVER_FLAGS, flags);
    settings.put(EXECUTOR_FLAGS, flags);
    settings.put(JARS, String.join(",", jar.executorJars()));
    return settings;
  }

  /** Whether executors are threads of this process. */
  private static boolean isLocal(String master) {
    return master.equals("local") || master.startsWith("local[");
  }

  /** Adds those of {@code words} that are not there already. */
  private static void add(
      Map<String, String> settings,
      Function<String, Optional<String>> submitted,
      String name,
      String separator,
      List<String> words) {
    Optional<String> before =
        Optional.ofNullable(settings.get(name)).or(() -> submitted.apply(name));
    Set<String> all = new LinkedHashSet<>();
    before
        .filter(value -> !value.isBlank())
        .ifPresent(value -> all.addAll(List.of(value.split(separator))));
    all.addAll(words);
    settings.put(name, String.join(separator, all));
  }
}
