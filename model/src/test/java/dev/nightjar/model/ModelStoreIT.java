package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ModelStoreIT {
  private static final int KILLS = 15;

  @TempDir Path root;

  /** A version takes about 100 ms here, so that kills fall on every step of it. */
  @Test
  @Timeout(120)
  void publish_killedAtAnyMoment_leavesAWholeCurrentAndTheNextRunGoesOn() throws Exception {
    ModelStore store = new ModelStore(root);
    Random random = new Random(42);
    Optional<String> acknowledged = Optional.empty();
    long left = 0;
    long sweptInAll = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (ChildJvm trainer = ChildJvm.start(List.of(), PublishLoop.class, root.toString())) {
        assertEquals(Optional.of("swept " + left), trainer.line());
        sweptInAll += left;
        if (kill % 5 > 0) { // else it dies in its first version
          acknowledged = trainer.line();
        }
        watch(store, Duration.ofMillis(random.nextInt(200)));
        trainer.kill();
        for (Optional<String> line = trainer.line(); line.isPresent(); line = trainer.line()) {
          acknowledged = line;
        }
      }
      left = staged();
      Optional<ModelVersion> current = store.current();
      if (acknowledged.isPresent()) {
        assertTrue(current.orElseThrow().name().compareTo(acknowledged.get()) >= 0);
      }
      for (ModelVersion version : store.versions()) {
        store.folder(version).verify();
      }
      if (current.isPresent()) {
        try (Model model = Model.open(store.servedFolder(), root.resolve("scratch"))) {
          assertEquals(current.get(), model.version());
          assertTrue(model.user("ann").isPresent());
        }
      }
    }
    assertTrue(acknowledged.isPresent(), "expected that some versions were published");
    assertTrue(sweptInAll > 0, "expected that some kills left a half-written version");
  }

  /** What a reader finds at any moment is what a kill at that moment leaves. */
  private static void watch(ModelStore store, Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      Optional<ModelVersion> current = store.current();
      if (current.isPresent()) {
        assertEquals(current.get(), store.folder(current.get()).manifest().version());
      }
    }
  }

  private long staged() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".staging-")).count();
    }
  }
}
