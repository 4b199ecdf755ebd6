package dev.nightjar.cli.nightly;

import dev.nightjar.model.ModelStore;
import dev.nightjar.model.StoreLock;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The trainer's place taken by a program that installs a model made by hand. With {@code --hang} it
 * tells its process id instead, holds the store's lock, and never ends by itself.
 */
final class StandInTrainer {
  static final String VERSION = "20260102T020000Z";

  private StandInTrainer() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> words = List.of(arguments);
    String models =
        words.stream().filter(word -> word.startsWith("--models=")).findFirst().orElseThrow();
    ModelStore store = new ModelStore(Path.of(models.substring("--models=".length())));
    try (StoreLock held = StoreLock.tryAcquire(store).orElseThrow()) {
      if (words.contains("--hang")) {
        System.out.println("hangs " + ProcessHandle.current().pid());
        Thread.sleep(Long.MAX_VALUE);
      }
      store.sweepStaging(held);
      store.install(
          new TinyShop()
              .events(100)
              .item("mug", "Mugs")
              .item("pot", "Pots")
              .vector("mug", 1, 0)
              .vector("pot", 0, 1)
              .user("ann", List.of("mug"), List.of(), List.of("pot"))
              .stage(store, VERSION));
    }
  }
}
