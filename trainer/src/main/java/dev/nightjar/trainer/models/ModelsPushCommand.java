package dev.nightjar.trainer.models;

import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.remote.RemoteStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  nightjar models push 20261123T020000Z --models models --to file:///mnt/share/models",
      "  nightjar models push --models models --to hdfs://namenode/models --json"
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ModelsPushCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

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

  @Mixin private CopyOptions options = new CopyOptions();

  @Override
  public Integer call() throws IOException {
    ModelStore store = new ModelStore(models);
    Optional<ModelVersion> asked = options.version();
    ModelVersion wanted = asked.isPresent() ? asked.get() : Published.in(store);
    RemoteStore remote = options.remote(to);
    boolean pushed = remote.push(store.folder(wanted));
    options.print(
        spec.commandLine().getOut(),
        wanted,
        remote,
        models,
        pushed,
        pushed
            ? "Pushed %s to %s".formatted(wanted, remote)
            : "%s is at %s already".formatted(wanted, remote));
    return ExitCode.OK.code();
  }
}
