package dev.nightjar.trainer.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SparkSettingsTest {
  private static final Optional<TrainerJar> JAR =
      Optional.of(
          new TrainerJar(
              Path.of("/n/nightjar-trainer.jar"),
              List.of(Path.of("/n/lib/chronicle-map.jar")),
              List.of(
                  "--add-modules=jdk.incubator.vector",
                  "--add-opens=java.base/java.io=ALL-UNNAMED")));

  @Test
  void nothingSaid_allCoresOfThisMachine_andNoOther() {
    Map<String, String> settings = of(Optional.empty(), Map.of(), Map.of());
    assertEquals("local[*]", settings.get("spark.master"));
    assertEquals("127.0.0.1", settings.get("spark.driver.bindAddress"));
    assertFalse(settings.containsKey("spark.jars"));
  }

  @Test
  void master_ofSparkSubmit_countsUnlessAnotherIsAskedFor() {
    Map<String, String> submitted = Map.of("spark.master", "yarn");
    assertEquals("yarn", of(Optional.empty(), Map.of(), submitted).get("spark.master"));
    assertEquals("local", of(Optional.of("local"), Map.of(), submitted).get("spark.master"));
  }

  @Test
  void cluster_isSentJarsAndFlags() {
    Map<String, String> settings = of(Optional.of("spark://h:7077"), Map.of(), Map.of());
    assertEquals(
        "file:///n/nightjar-trainer.jar,file:///n/lib/chronicle-map.jar",
        settings.get("spark.jars"));
    assertEquals(
        "--add-modules=jdk.incubator.vector --add-opens=java.base/java.io=ALL-UNNAMED",
        settings.get("spark.executor.extraJavaOptions"));
    assertFalse(settings.containsKey("spark.driver.bindAddress"));
  }

  @Test
  void cluster_whatWasAskedFor_comesFirst_andNothingTwice() {
    Map<String, String> settings =
        of(
            Optional.empty(),
            Map.of("spark.jars", "/mine.jar,file:///n/nightjar-trainer.jar"),
            Map.of(
                "spark.master",
                "yarn",
                "spark.executor.extraJavaOptions",
                "-XX:+UseZGC --add-modules=jdk.incubator.vector"));
    assertEquals(
        "/mine.jar,file:///n/nightjar-trainer.jar,file:///n/lib/chronicle-map.jar",
        settings.get("spark.jars"));
    assertEquals(
        "-XX:+UseZGC --add-modules=jdk.incubator.vector"
            + " --add-opens=java.base/java.io=ALL-UNNAMED",
        settings.get("spark.executor.extraJavaOptions"));
  }

  @Test
  void given_winsOverOurs() {
    assertEquals(
        "64",
        of(Optional.empty(), Map.of("spark.sql.shuffle.partitions", "64"), Map.of())
            .get("spark.sql.shuffle.partitions"));
  }

  @Test
  void serializer_isJavas_whateverAClustersDefaultIs_andNoOtherIsTaken() {
    Map<String, String> kryo =
        Map.of("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    assertEquals(
        "org.apache.spark.serializer.JavaSerializer",
        of(Optional.empty(), Map.of(), kryo).get("spark.serializer"));
    SparkSettings.require(Map.of("spark.sql.shuffle.partitions", "64"));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> SparkSettings.require(kryo));
    assertTrue(String.valueOf(refused).contains("cannot write Java's records"), refused::toString);
  }

  @Test
  void ofSubmit_isWhatAnotherSparkLacks() {
    String flags = "--add-modules=jdk.incubator.vector --add-opens=java.base/java.io=ALL-UNNAMED";
    assertEquals(
        Map.of(
            "spark.driver.extraJavaOptions",
            flags,
            "spark.executor.extraJavaOptions",
            flags,
            "spark.jars",
            "file:///n/nightjar-trainer.jar,file:///n/lib/chronicle-map.jar"),
        SparkSettings.ofSubmit(JAR.orElseThrow()));
  }

  private static Map<String, String> of(
      Optional<String> master, Map<String, String> given, Map<String, String> submitted) {
    return SparkSettings.of(master, given, name -> Optional.ofNullable(submitted.get(name)), JAR);
  }
}
