package dev.nightjar.cli.doctor;

import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.Optional;

/** Whether the model that servers open is there, and every byte of it as it was written. */
final class ModelCheck implements Check {
  private final ModelStore store;

  ModelCheck(ModelStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "model";
  }

  @Override
  public Diagnosis look() throws IOException {
    Optional<ModelVersion> served = store.served();
    if (served.isEmpty()) {
      return Diagnosis.warning(
          "nothing is published in " + store.root(), "nightjar train, or wait for the night");
    }
    try {
      ModelFolder folder = store.folder(served.get());
      folder.verify();
      String found =
          "%s is whole, %s".formatted(served.get(), Figures.bytes(folder.manifest().bytes()));
      return store.pinned().isEmpty()
          ? Diagnosis.ok(found)
          : Diagnosis.warning(
              found + "; it is pinned: what newer nights publish is not served",
              "nightjar models unpin --models %s when that is no longer wanted"
                  .formatted(store.root()));
    } catch (ModelException e) {
      return Diagnosis.failed(
          String.valueOf(e.getMessage()),
          "nightjar models rollback --models %s, or train anew".formatted(store.root()));
    }
  }
}
