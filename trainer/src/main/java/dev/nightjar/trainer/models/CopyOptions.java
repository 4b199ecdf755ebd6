package dev.nightjar.trainer.models;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.remote.RemoteStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What copies of a version have in common, whether they go to a remote store or come from one. */
final class CopyOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "VERSION",
      converter = VersionConverter.class,
      description = "Such as 20261123T020000Z (default: the one that CURRENT names there).")
  private @Nullable ModelVersion version;

  @Mixin private HadoopOptions hadoop = new HadoopOptions();

  @Option(names = "--json", description = "Print JSON.", showDefaultValue = Help.Visibility.NEVER)
  private boolean json;

  /** The version that was asked for, if one was. */
  Optional<ModelVersion> version() {
    return Optional.ofNullable(version);
  }

  RemoteStore remote(URI uri) throws IOException {
    return RemoteStore.at(uri, hadoop.configuration(System.getenv()));
  }

  /**
   * Tells what was done.
   *
   * @param models the folder on this side
   * @param isChanged whether anything was to be done
   * @param words for people
   */
  void print(
      PrintWriter out,
      ModelVersion copied,
      RemoteStore remote,
      Path models,
      boolean isChanged,
      String words) {
    out.println(
        json
            ? JsonNodeFactory.instance
                .objectNode()
                .put("version", copied.name())
                .put("remote", remote.toString())
                .put("models", models.toString())
                .put("changed", isChanged)
                .toPrettyString()
            : words);
    out.flush();
  }
}
