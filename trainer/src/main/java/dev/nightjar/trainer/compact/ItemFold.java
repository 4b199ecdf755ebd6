package dev.nightjar.trainer.compact;

import dev.nightjar.event.LogLayout;
import dev.nightjar.trainer.log.LineFile;
import dev.nightjar.trainer.log.LogChange;
import dev.nightjar.trainer.log.LogDisk;
import dev.nightjar.trainer.log.LoggedChange;
import dev.nightjar.trainer.log.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Folds the item changes of an event log: where there are two or more segments of past days, the
 * lines that still count, as {@link StandingChanges} says, become one segment with the name of the
 * last. Server and training make of it what they made of all.
 *
 * <p>The segments are read twice, so that no line has to be held in memory.
 */
final class ItemFold {
  private static final int FEWEST_SEGMENTS = 2;
  private static final String DRAFT = "0" + LogLayout.ENDING;

  private final Path log;
  private final LogDisk disk;

  ItemFold(Path log, LogDisk disk) {
    this.log = log;
    this.disk = disk;
  }

  /**
   * Does it, when it is one's turn to change the log's files.
   *
   * @param before segments that were begun before this day, in UTC, are folded
   */
  Compacted.Items run(LocalDate before) throws IOException {
    List<Path> segments =
        Segments.oldest(LogLayout.items(log), LogLayout.ITEMS, before).stream()
            .map(Segments.Segment::path)
            .toList();
    if (segments.size() < FEWEST_SEGMENTS) {
      return Compacted.Items.NONE;
    }
    Compacted.Volume all = Compacted.Volume.of(segments);
    StandingChanges changes = new StandingChanges();
    forEachLine(segments, line -> changes.add(LoggedChange.parse(line)));
    List<StandingChanges.Line> standing = changes.inOrder();
    Path folded = segments.get(segments.size() - 1);
    fold(segments, standing, folded);
    return new Compacted.Items(
        all,
        Compacted.Volume.of(List.of(folded)),
        changes.lines(),
        standing.size(),
        changes.others());
  }

  private void fold(List<Path> segments, List<StandingChanges.Line> standing, Path folded)
      throws IOException {
    SortedMap<String, Long> gone = new TreeMap<>();
    for (Path segment : segments.subList(0, segments.size() - 1)) {
      gone.put(log.relativize(segment).toString(), Files.size(segment));
    }
    Path drafts = log.resolve(LogChange.DRAFTS + folded.getFileName());
    Path draft = drafts.resolve(DRAFT);
    boolean whole = false;
    try {
      disk.makeFolder(drafts);
      try (OutputStream out = new LineFile(draft).create()) {
        forEachLine(segments, new Copying(standing, out));
      }
      disk.sync(draft);
      Map<String, String> places = Map.of(DRAFT, log.relativize(folded).toString());
      LogChange change =
          new LogChange(drafts.getFileName().toString(), new TreeMap<>(places), gone);
      whole = true;
      change.make(log, disk);
    } finally {
      if (!whole) {
        LogChange.discard(drafts, disk);
      }
    }
  }

  private static void forEachLine(List<Path> segments, Visitor<byte[]> visitor) throws IOException {
    for (Path segment : segments) {
      new LineFile(segment)
          .forEach(
              line -> {
                if (!LineFile.isBlank(line)) {
                  visitor.visit(line);
                }
              });
    }
  }

  /** Writes of all lines those that count, as far as they do. */
  private static final class Copying implements Visitor<byte[]> {
    private final List<StandingChanges.Line> standing;
    private final OutputStream out;
    private long number;
    private int written;

    private Copying(List<StandingChanges.Line> standing, OutputStream out) {
      this.standing = standing;
      this.out = out;
    }

    @Override
    public void visit(byte[] line) throws IOException {
      if (written < standing.size() && standing.get(written).number() == number) {
        StandingChanges.Line counts = standing.get(written);
        out.write(
            counts.isWhole()
                ? line
                : LoggedChange.parse(line).orElseThrow().telling(counts.told()));
        out.write('\n');
        written++;
      }
      number++;
    }
  }
}
