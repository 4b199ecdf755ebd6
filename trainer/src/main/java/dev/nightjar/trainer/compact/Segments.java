package dev.nightjar.trainer.compact;

import dev.nightjar.event.SegmentName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The closed segments of one kind.
 *
 * @param before those begun before a day, in order
 * @param left how many others there are
 */
record Segments(List<Segment> before, int left) {
  Segments {
    before = List.copyOf(before);
  }

  /** A closed segment. */
  record Segment(Path path, SegmentName name) {
    /** On which day it was begun, in UTC. */
    LocalDate begun() {
      return LocalDate.ofInstant(name.begun(), ZoneOffset.UTC);
    }

    /**
     * Whether a server still has it open as well: it was killed, or is about to delete that. Were
     * the closed one gone, the next start would close the other once more.
     */
    boolean isOpenToo() {
      return Files.exists(name.open(path.resolveSibling("")));
    }
  }

  /**
   * Those of them that are older than every other segment, closed or open: whatever takes their
   * place is read before all others, as they were.
   */
  static List<Segment> oldest(Path folder, String kind, LocalDate before) throws IOException {
    // open ones first: what is closed in between is then in the list of the closed
    Optional<SegmentName> open = firstOpen(folder, kind);
    return list(folder, kind, before).before().stream()
        .takeWhile(segment -> open.isEmpty() || segment.name().compareTo(open.get()) < 0)
        .toList();
  }

  private static Optional<SegmentName> firstOpen(Path folder, String kind) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> SegmentName.ofOpen(kind, file).stream())
          .min(Comparator.naturalOrder());
    }
  }

  /** Lists them; none if there is no such folder. */
  static Segments list(Path folder, String kind, LocalDate before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Segments(List.of(), 0);
    }
    List<Segment> all;
    try (Stream<Path> files = Files.list(folder)) {
      all =
          files
              .sorted()
              .flatMap(
                  file ->
                      SegmentName.ofClosed(kind, file)
                          .map(name -> new Segment(file, name))
                          .stream())
              .toList();
    }
    // whether it is open too is asked afterwards: a server deletes the open one last
    List<Segment> past =
        all.stream()
            .filter(segment -> segment.begun().isBefore(before) && !segment.isOpenToo())
            .toList();
    return new Segments(past, all.size() - past.size());
  }
}
