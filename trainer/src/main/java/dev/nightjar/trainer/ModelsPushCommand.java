package dev.nightjar.trainer;

import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.remote.RemoteStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nightjar models push}: a version goes from a folder to a remote store. */
@Command(
    name = "push",
    description = {
      "Copies a version to a store on HDFS, S3 or another of Hadoop's file systems: its tables,",
      "each verified on the way, then its manifest; at last CURRENT names it there."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  nightjar models push --models models --to hdfs://namenode/models",
      "  nightjar models push 20261123T020000Z --models models --to file:///mnt/share/models"
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ModelsPushCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "VERSION",
      converter = VersionConverter.class,
      description = "Such as 20261123T020000Z (default: the one that was published last).")
  private @Nullable ModelVersion version;

  @Option(
      names = "--models",
      required = true,
      paramLabel = "DIR",
      description = "The folder that the version is in.")
  private Path models;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "URI",
      description = "The store to copy it to; made if it does not exist.")
  private URI to;

  @Mixin private HadoopOptions hadoop = new HadoopOptions();

  @Override
  public Integer call() throws IOException {
    ModelStore store = new ModelStore(models);
    ModelVersion wanted = version == null ? Published.in(store) : version;
    ModelFolder model = store.folder(wanted);
    RemoteStore remote = RemoteStore.at(to, hadoop.configuration(System.getenv()));
    boolean pushed = remote.push(model);
    spec.commandLine()
        .getOut()
        .println(
            pushed
                ? "Pushed %s to %s".formatted(wanted, remote)
                : "%s is at %s already".formatted(wanted, remote));
    spec.commandLine().getOut().flush();
    return ExitCode.OK.code();
  }
}
