package dev.nightjar.cli.diff;

import dev.nightjar.cli.models.StoreOption;
import dev.nightjar.cli.models.VersionConverter;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar models diff}: what is different between two versions. */
@Command(
    name = "diff",
    description = {
      "Compare two versions: what they answer to the same users, and all that their manifests say.",
      "What stands out comes first, the worst of it at the top. Users are chosen by --seed."
    },
    footer = {
      "  nightjar models diff --models models",
      "  nightjar models diff 20261123T020000Z --models models",
      "  nightjar models diff 20261123T020000Z 20261124T020000Z --models models --json",
    })
public final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final StoreOption models = new StoreOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OLDER",
      converter = VersionConverter.class,
      description = "A version; without it the one before the newer one.")
  private Optional<ModelVersion> older = Optional.empty();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEWER",
      converter = VersionConverter.class,
      description = "The version to compare it with; without it the one that was published last.")
  private Optional<ModelVersion> newer = Optional.empty();

  @Option(
      names = "--users",
      paramLabel = "N",
      description = "How many users to ask both about; 0 compares the manifests alone (1000).")
  private int users = 1000;

  @Option(names = "--seed", paramLabel = "N", description = "Chooses the users (1).")
  private long seed = 1;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  public DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelStore store = models.store();
    ModelVersion after = newer.isPresent() ? newer.get() : published(store);
    ModelVersion before = older.isPresent() ? older.get() : before(store, after);
    ModelDiff diff = compare(store.folder(before), store.folder(after));
    if (json) {
      Json.print(terminal, DiffJson.of(diff));
    } else {
      new DiffText(diff, terminal).print();
    }
    return ExitCode.OK.code();
  }

  private ModelDiff compare(ModelFolder before, ModelFolder after) throws IOException {
    if (users <= 0) {
      return ModelDiff.of(before.manifest(), after.manifest(), Optional.empty());
    }
    try (Model old = Model.open(before);
        Model now = Model.open(after)) {
      return ModelDiff.of(
          before.manifest(), after.manifest(), Optional.of(AnswerDiff.of(old, now, users, seed)));
    }
  }

  private static ModelVersion published(ModelStore store) throws IOException {
    return store
        .current()
        .orElseThrow(
            () -> new ModelException.Missing(store.root().resolve("CURRENT"), "a published model"));
  }

  private static ModelVersion before(ModelStore store, ModelVersion version) throws IOException {
    List<ModelVersion> versions = store.versions();
    return versions.stream()
        .filter(other -> other.compareTo(version) < 0)
        .max(Comparator.naturalOrder())
        .orElseThrow(
            () ->
                new IOException(
                    "expected a version before %s to compare it with, found none in %s"
                        .formatted(version, store.root())));
  }
}
