package dev.nightjar.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ChildJvm;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole night in a process of its own, killed at any moment; {@code -Dkills=100} for more. */
final class NightlyKillIT {
  private static final int KILLS = Integer.getInteger("kills", 6);

  /** A JVM's first night takes about that long, of which half is starting Chronicle Map. */
  private static final int FIRST_NIGHT = 2_000;

  private static final int WARM_NIGHT = 500;

  @TempDir Path root;

  @Test
  @Timeout(600)
  void sigkill_atAnyMoment_leavesAStoreThatVerifies_andTheNextNightSucceeds() throws Exception {
    ModelStore store = new ModelStore(root);
    SplittableRandom random = new SplittableRandom(9);
    int nights = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (ChildJvm night = ChildJvm.start(List.of(), NightLoop.class, root.toString())) {
        boolean isFirst = kill % 3 == 0;
        int whole = isFirst ? 0 : 1;
        for (int done = 0; done < whole; done++) {
          assertEquals(Optional.of("begin"), night.line());
          assertEquals(Optional.of("0 0"), night.line());
          nights++;
        }
        assertEquals(Optional.of("begin"), night.line());
        Thread.sleep(random.nextInt(isFirst ? FIRST_NIGHT : WARM_NIGHT));
        night.kill();
        for (Optional<String> line = night.line(); line.isPresent(); line = night.line()) {
          assertTrue(List.of("begin", "0 0").contains(line.get()), line.get());
        }
      }
      requireWhole(store);
    }
    assertTrue(nights > 0, "expected nights to succeed");
    assertTrue(new RunFolder(store).log().read().size() >= nights);
  }

  private static void requireWhole(ModelStore store) throws Exception {
    for (ModelVersion version : store.versions()) {
      store.folder(version).verify();
    }
    Optional<ModelVersion> current = store.current();
    assertTrue(current.isEmpty() || store.versions().contains(current.get()), current::toString);
  }
}
