package dev.nightjar.trainer.models;

import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.StoreLock;
import dev.nightjar.trainer.remote.RemoteStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nightjar models pull}: a version comes from a remote store to a server's disk. */
@Command(
    name = "pull",
    description = {
      "Copies a version from a store on HDFS, S3 or another of Hadoop's file systems, compares every",
      "byte with its manifest, and publishes it. Whatever fails, CURRENT stays as it is."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  nightjar models pull --from hdfs://namenode/models --models models",
      "  nightjar models pull 20261123T020000Z --from file:///mnt/share/models --models models",
      "  nightjar models pull --from hdfs://namenode/models --models models --json"
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ModelsPullCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "URI",
      description = "The store to copy it from.")
  private URI from;

  @Option(
      names = "--models",
      required = true,
      paramLabel = "DIR",
      description = "The folder to publish it in; made if it does not exist.")
  private Path models;

  @Mixin private CopyOptions options = new CopyOptions();

  @Override
  public Integer call() throws IOException {
    RemoteStore remote = options.remote(from);
    Optional<ModelVersion> asked = options.version();
    ModelVersion wanted = asked.isPresent() ? asked.get() : Published.in(remote);
    ModelStore store = new ModelStore(Files.createDirectories(models));
    boolean pulled = pull(remote, wanted, store);
    options.print(
        spec.commandLine().getOut(),
        wanted,
        remote,
        models,
        pulled,
        pulled
            ? "Pulled %s from %s and published it".formatted(wanted, remote)
            : "%s is published already".formatted(wanted));
    return ExitCode.OK.code();
  }

  private static boolean pull(RemoteStore remote, ModelVersion wanted, ModelStore store)
      throws IOException {
    try (StoreLock lock = StoreLock.acquire(store)) {
      if (store.current().equals(Optional.of(wanted))) {
        return false;
      }
      if (!store.versions().contains(wanted)) {
        remote.pull(wanted, store, lock);
      }
      store.publish(wanted);
      return true;
    }
  }
}
