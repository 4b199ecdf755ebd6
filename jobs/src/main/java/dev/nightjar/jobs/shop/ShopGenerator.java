package dev.nightjar.jobs.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes up a shop and writes it: {@code catalogue.ndjson} and {@code events/part-NNNNN.ndjson}.
 *
 * <p>The lines are those that the contract asks of a real shop. The events stand user by user, so
 * they are not in order of time as a whole. None has a {@code recommendation_id}: no server has
 * answered yet.
 */
public final class ShopGenerator {
  private static final long BYTES_PER_FILE = 64L << 20;

  private final long bytesPerFile;

  public ShopGenerator() {
    this(BYTES_PER_FILE);
  }

  ShopGenerator(long bytesPerFile) {
    this.bytesPerFile = bytesPerFile;
  }

  /**
   * Writes a shop into a folder that is empty or not there yet. An interruption leaves the folder
   * half written.
   *
   * @throws IOException if {@code out} holds anything, or cannot be written
   */
  public ShopSummary generate(ShopSettings settings, Path out, ShopProgress progress)
      throws IOException {
    requireEmpty(out);
    Files.createDirectories(out);
    try (CatalogueFile items = new CatalogueFile(out.resolve("catalogue.ndjson"));
        EventLog events = new EventLog(out.resolve("events"), bytesPerFile)) {
      Catalogue catalogue = new Stocking(settings, Departments.read()).fill(items);
      Crowd crowd = new Crowd(settings, catalogue, events);
      crowd.live(progress);
      return new ShopSummary(
          settings.users(),
          settings.items(),
          catalogue.active(),
          events.lines(),
          events.linesByName(),
          events.retries(),
          crowd.orders(),
          crowd.anonymousVisitors(),
          items.bytes() + events.bytes());
    }
  }

  private static void requireEmpty(Path out) throws IOException {
    if (Files.isDirectory(out)) {
      try (Stream<Path> found = Files.list(out)) {
        Optional<Path> any = found.findAny();
        if (any.isPresent()) {
          throw new IOException(
              "expected %s to be empty or not there yet, found %s in it; empty it or name another folder"
                  .formatted(out, any.orElseThrow().getFileName()));
        }
      }
    }
  }
}
