package dev.nightjar.jobs.night;

import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs night after night until it is killed. Prints {@code begin} before each, and after each its
 * exit code and how many orphans are older than one run.
 */
final class NightLoop {
  private NightLoop() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ModelStore store = new ModelStore(Path.of(arguments[0]));
    while (true) {
      System.out.println("begin");
      RunRecord run =
          new Nightly(
                  store,
                  new TinyTrainer(),
                  NightlyTest.CHECKS,
                  NightlyTest.settings(2, Optional.empty()),
                  Clock.systemUTC(),
                  new PrintWriter(Writer.nullWriter()))
              .run();
      System.out.println(run.exit() + " " + orphans(store) + run.problem());
    }
  }

  /** Half-written files, and versions nobody published that a good night has come after twice. */
  private static long orphans(ModelStore store) throws IOException {
    Optional<ModelVersion> previous = store.previous();
    long unpublished =
        store.versions().stream()
            .filter(version -> !store.wasPublished(version))
            .filter(version -> previous.isPresent() && version.compareTo(previous.get()) < 0)
            .count();
    return unpublished
        + hidden(store.root(), ".staging-")
        + hidden(store.root(), ".CURRENT.draft")
        + hidden(store.root().resolve("runs/.scratch"), "");
  }

  private static long hidden(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).count();
    }
  }
}
