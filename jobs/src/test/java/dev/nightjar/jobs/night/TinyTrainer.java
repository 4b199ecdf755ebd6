package dev.nightjar.jobs.night;

import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.StoreLock;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Trains nothing: installs a model made by hand, under the store's lock, as the program would. */
final class TinyTrainer implements Trainer {
  private final List<List<String>> runs = new ArrayList<>();
  private TinyShop shop = shop();
  private int code;

  /** A shop that passes all checks. */
  static TinyShop shop() {
    return new TinyShop()
        .events(100)
        .item("mug", "Mugs")
        .item("pot", "Pots")
        .vector("mug", 1, 0)
        .vector("pot", 0, 1)
        .metric("recommend.ndcg@20", 0.2)
        .metric("recommend.ndcg@20 popularity", 0.1)
        .user("ann", List.of("mug"), List.of(), List.of("pot"));
  }

  /** What is installed from now on. */
  TinyTrainer makes(TinyShop other) {
    shop = other;
    return this;
  }

  /** Fails from now on. */
  TinyTrainer ends(int with) {
    code = with;
    return this;
  }

  /** The arguments of each run. */
  List<List<String>> runs() {
    return runs;
  }

  @Override
  public int run(List<String> arguments) throws IOException {
    runs.add(arguments);
    if (code != 0 || !arguments.get(0).equals("train")) {
      return code;
    }
    ModelStore store = new ModelStore(Path.of(value("--models=", arguments)));
    try (StoreLock held = StoreLock.tryAcquire(store).orElseThrow()) {
      store.sweepStaging(held);
      store.install(shop.stage(store, next(store.versions()).name()));
    }
    return 0;
  }

  private static String value(String option, List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(option))
        .findFirst()
        .orElseThrow()
        .substring(option.length());
  }

  private static ModelVersion next(List<ModelVersion> versions) {
    return versions.isEmpty()
        ? ModelVersion.at(Instant.parse("2026-01-01T02:00:00Z"))
        : ModelVersion.at(versions.get(versions.size() - 1).time().plusSeconds(1));
  }
}
