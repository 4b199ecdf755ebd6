package dev.nightjar.trainer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TrainCommandTest {
  @Test
  void help_tellsEveryOptionAndExamples() {
    String help = Trainer.run("train", "--help");
    assertTrue(help.startsWith("Usage: nightjar train "), help);
    assertTrue(help.contains("--exclude-purchased=true|false"), help);
    assertTrue(help.contains("Examples:"), help);
  }

  @Test
  void missingOptions_areNamed() {
    assertStarts("nightjar: Missing required options: ", Trainer.fails(2, "train"));
  }

  @Test
  void badSettings_areAllTold_beforeSparkStarts() {
    assertStarts(
        "nightjar: expected a depth from 1, found 0; 2 to 100 price buckets, found 1",
        trainFails("--depth=0", "--price-buckets=1"));
  }

  @Test
  void pushOfWhatIsNotPublished_isTold_beforeSparkStarts() {
    assertStarts(
        "nightjar: expected --push-to with a model that is published, ",
        trainFails("--publish=false", "--push-to=hdfs://a/b"));
  }

  @Test
  void blend_unknownPart_isTold_withThoseThereAre() {
    assertStarts(
        "nightjar: user blend: expected the weights [factors, likeness, own, own-damping,"
            + " popularity, trend], found ",
        trainFails("--user-blend=taste=1"));
  }

  @Test
  void badUntil_isTold() {
    String told = trainFails("--until=soon");
    assertTrue(told.contains("found \"soon\""), told);
  }

  @Test
  void badAttributionWindow_isTold_beforeSparkStarts() {
    assertStarts(
        "nightjar: expected a length of time such as 30m, 24h or 7d, found \"1w\"",
        trainFails("--attribution-window=1w"));
  }

  @Test
  void anotherSerializer_isTold_beforeSparkStarts() {
    assertStarts(
        "nightjar: expected spark.serializer to be ",
        trainFails("--spark=spark.serializer=org.apache.spark.serializer.KryoSerializer"));
  }

  private static String trainFails(String... options) {
    Stream<String> required = Stream.of("train", "--events=e", "--catalogue=c", "--models=m");
    return Trainer.fails(2, Stream.concat(required, Stream.of(options)).toArray(String[]::new));
  }

  private static void assertStarts(String expected, String told) {
    assertTrue(told.startsWith(expected), told);
  }
}
