package dev.nightjar.trainer;

import dev.nightjar.command.ExitCode;
import dev.nightjar.trainer.spark.SparkSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nightjar spark-conf}: what {@code spark-submit} must know to run the trainer. */
@Command(
    name = "spark-conf",
    description = {
      "Prints, as a properties file for spark-submit, the jars and JVM flags that the trainer needs",
      "on machines that have a Spark and nothing of Nightjar."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  nightjar spark-conf > nightjar-spark.conf",
      "  spark-submit --properties-file nightjar-spark.conf --load-spark-defaults \\",
      "      --master yarn --class dev.nightjar.trainer.TrainerMain \\",
      "      target/nightjar/nightjar-trainer.jar train --events …"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the specification
final class SparkConfCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    SparkSettings.ofSubmit().forEach((name, value) -> out.println(name + " " + value));
    out.flush();
    return ExitCode.OK.code();
  }
}
