package dev.nightjar.trainer.options;

import dev.nightjar.trainer.train.Training;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What becomes of a version that was trained. */
public final class PublishOptions {
  private static final String PUSH_TO = "--push-to";

  @Option(
      names = "--publish",
      arity = "1",
      defaultValue = "true",
      paramLabel = "true|false",
      description =
          "Whether the model is served from now on; else it stands in the store, to be checked and"
              + " published by nightjar models publish.")
  private boolean publish;

  @Option(
      names = PUSH_TO,
      paramLabel = "URI",
      description =
          "Also copy the published version to this store, on HDFS, S3 or another of Hadoop's file"
              + " systems, for nightjar models pull.")
  private @Nullable URI pushTo;

  /** What becomes of the version in its own store. */
  public Training.Ending ending() {
    return publish ? Training.Ending.PUBLISHED : Training.Ending.INSTALLED;
  }

  /**
   * The store that a published version is copied to, if there is one. What a properties file or the
   * environment says of it is for whoever publishes, as nightly does after its checks: it does not
   * count, and does no harm, where nothing is published.
   *
   * @throws ParameterException if the command line asks for a copy of what is not published
   */
  public Optional<URI> destination(CommandSpec spec) {
    if (publish) {
      return Optional.ofNullable(pushTo);
    }
    if (spec.commandLine().getParseResult().hasMatchedOption(PUSH_TO)) {
      throw new ParameterException(
          spec.commandLine(),
          "expected --push-to with a model that is published, found --publish false; nightjar models"
              + " push takes it there once it is");
    }
    return Optional.empty();
  }
}
