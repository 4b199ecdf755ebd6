package dev.nightjar.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Sweeps what a dead run left, then publishes version after version until it is killed. Prints
 * {@code swept <count>}, then the name of each version once it is published.
 */
final class PublishLoop {
  private PublishLoop() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    ModelStore store = new ModelStore(root);
    try (StoreLock lock = StoreLock.tryAcquire(store).orElseThrow()) {
      System.out.println("swept " + store.sweepStaging(lock));
      while (true) {
        String version = next(store.versions()).name();
        new TinyShop()
            .item("mug", "Mugs")
            .item("pot", "Pots")
            .user("ann", List.of("mug"), List.of(), List.of("pot"))
            .publish(root, version);
        System.out.println(version);
      }
    }
  }

  private static ModelVersion next(List<ModelVersion> versions) {
    Instant last =
        versions.isEmpty()
            ? Instant.parse("2026-01-01T00:00:00Z")
            : versions.get(versions.size() - 1).time();
    return ModelVersion.at(last.plusSeconds(1));
  }
}
