package dev.nightjar.trainer.compact;

import dev.nightjar.event.LogLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

  /**
   * A closed segment.
   *
   * @param begun on this day, in UTC
   */
  record Segment(Path path, LocalDate begun) {
    /**
     * Whether a server still has it open as well: it was killed, or is about to delete that. Were
     * the closed one gone, the next start would close the other once more.
     */
    boolean isOpenToo() {
      String name = path.getFileName().toString();
      String open = LogLayout.OPEN + name.substring(0, name.length() - ".gz".length());
      return Files.exists(path.resolveSibling(open));
    }
  }

  /** Lists them; none if there is no such folder. */
  static Segments list(Path folder, String kind, LocalDate before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Segments(List.of(), 0);
    }
    List<Segment> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.sorted().flatMap(file -> segment(kind, file).stream()).toList();
    }
    // whether it is open too is asked afterwards: a server deletes the open one last
    List<Segment> past =
        all.stream()
            .filter(segment -> segment.begun().isBefore(before) && !segment.isOpenToo())
            .toList();
    return new Segments(past, all.size() - past.size());
  }

  private static Optional<Segment> segment(String kind, Path file) {
    return LogLayout.begun(kind, file.getFileName().toString())
        .map(begun -> new Segment(file, begun));
  }
}
