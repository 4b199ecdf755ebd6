package dev.nightjar.trainer.compact;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.event.EventLimits;
import dev.nightjar.event.LogLayout;
import dev.nightjar.trainer.log.Cleared;
import dev.nightjar.trainer.log.DayFile;
import dev.nightjar.trainer.log.LineFile;
import dev.nightjar.trainer.log.LogChange;
import dev.nightjar.trainer.log.LogDisk;
import dev.nightjar.trainer.log.LoggedEvent;
import dev.nightjar.trainer.log.LoggedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compacts the closed segments of an event log, lets go what is too old, and folds the item
 * changes.
 *
 * <p>A segment of a past day is compacted whole, once: each of its lines becomes a row of the day
 * on which it happened, in UTC, so that a late event adds a file to a day of long ago. The segments
 * of today stay lines, for else today would get a file at every call. Whatever moment it is killed
 * at, the next call finishes the work or begins anew, and no line is lost.
 *
 * <p>In one thread and without Spark, which takes four seconds to start: 2 M events of 90 days take
 * 17 s ({@code cli/bench/compact}).
 */
public final class Compaction {
  private final Path folder;
  private final CompactionSettings settings;
  private final Forgotten forgotten;
  private final Clock clock;
  private final LogDisk disk;

  /**
   * Compacts nothing yet.
   *
   * @param folder of an event log
   * @param forgotten whose lines are left out, all ids of a user: no line is needed to tell of one
   * @throws IOException if it is no folder
   */
  public Compaction(Path folder, CompactionSettings settings, Forgotten forgotten, Clock clock)
      throws IOException {
    this(folder, settings, forgotten, clock, LogDisk.REAL);
  }

  Compaction(
      Path folder, CompactionSettings settings, Forgotten forgotten, Clock clock, LogDisk disk)
      throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.forgotten = forgotten;
    this.clock = clock;
    this.disk = disk;
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "expected the folder of an event log at %s, found none".formatted(folder));
    }
  }

  /** Does it, when nobody else changes the log's files; a server may write on meanwhile. */
  public Compacted run() throws IOException {
    return LogChange.inTurn(folder, disk, this::compact);
  }

  private Compacted compact() throws IOException {
    // 1. Which segments.
    Segments segments = Segments.list(folder, LogLayout.EVENTS, settings.until());
    List<Path> paths = segments.before().stream().map(Segments.Segment::path).toList();
    Compacted.Volume before = Compacted.Volume.of(paths);

    // 2. Their lines into drafts, then all at once in place of the segments.
    Instant now = clock.instant();
    Sorting sorting = new Sorting(now);
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    Compacted.Volume after = Compacted.Volume.NONE;
    if (!paths.isEmpty()) {
      DayDrafts drafts = DayDrafts.begin(folder, disk, now);
      boolean whole = false;
      try {
        if (!Cleared.is(folder, forgotten)) {
          Cleared.forget(folder, disk);
        }
        for (Segments.Segment segment : segments.before()) {
          new LineFile(segment.path()).forEach(line -> sorting.sort(line, segment.begun(), drafts));
        }
        LogChange change = drafts.change(paths);
        whole = true;
        change.make(folder, disk);
      } finally {
        if (!whole) {
          drafts.discard();
        }
      }
      days = drafts.rows();
      after = drafts.written();
    }

    // 3. What is too old goes; if that is interrupted, the next call does the rest.
    SortedMap<LocalDate, Long> expired = new TreeMap<>();
    int expiredServed = 0;
    if (settings.oldest().isPresent()) {
      expired = expireDays(settings.oldest().get());
      expiredServed = expireServed(settings.oldest().get());
    }

    // 4. Item changes by what of them still counts.
    Compacted.Items items = new ItemFold(folder, disk).run(settings.until());
    return new Compacted(
        folder,
        before,
        after,
        days,
        sorting.unparsed,
        sorting.forgottenLines,
        sorting.late,
        segments.left(),
        expired,
        expiredServed,
        items);
  }

  /** Where lines go, and how many did not become rows. */
  private final class Sorting {
    private final long latest;
    private long unparsed;
    private long forgottenLines;
    private long late;

    private Sorting(Instant now) {
      this.latest = now.plus(EventLimits.SLACK).toEpochMilli();
    }

    private void sort(byte[] line, LocalDate begun, DayDrafts drafts) throws IOException {
      if (LineFile.isBlank(line)) {
        return;
      }
      LoggedRow row = LoggedRow.of(line);
      Optional<LoggedEvent> event = row.event();
      LocalDate day = event.flatMap(this::day).orElse(begun);
      if (event.isPresent() && event.get().isLeftOutBy(forgotten)) {
        forgottenLines++;
      } else if (settings.oldest().isPresent() && day.isBefore(settings.oldest().get())) {
        late++;
      } else {
        unparsed += row.isUnparsed() ? 1 : 0;
        drafts.add(day, row);
      }
    }

    /** On which it happened; if it tells no time that can be, on which it was received. */
    private Optional<LocalDate> day(LoggedEvent event) {
      return Stream.of(event.time(), event.receivedAt())
          .filter(OptionalLong::isPresent)
          .map(OptionalLong::getAsLong)
          .filter(time -> time >= EventLimits.EARLIEST.toEpochMilli() && time <= latest)
          .findFirst()
          .map(time -> LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC));
    }
  }

  private SortedMap<LocalDate, Long> expireDays(LocalDate oldest) throws IOException {
    SortedMap<LocalDate, Long> expired = new TreeMap<>();
    for (Path folderOfDay : DayDrafts.days(folder)) {
      LocalDate day = DayFile.day(folderOfDay).orElseThrow();
      if (day.isBefore(oldest)) {
        long rows = 0;
        for (Path file : DayDrafts.files(folderOfDay)) {
          rows += new DayFile(file).rows();
          disk.delete(file);
        }
        if (isEmpty(folderOfDay)) {
          disk.delete(folderOfDay);
        }
        if (rows > 0) {
          expired.put(day, rows);
        }
      }
    }
    return expired;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private int expireServed(LocalDate oldest) throws IOException {
    List<Segments.Segment> old =
        Segments.list(LogLayout.served(folder), LogLayout.SERVED, oldest).before();
    for (Segments.Segment segment : old) {
      disk.delete(segment.path());
    }
    return old.size();
  }
}
