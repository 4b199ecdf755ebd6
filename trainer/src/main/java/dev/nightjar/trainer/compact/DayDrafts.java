package dev.nightjar.trainer.compact;

import dev.nightjar.event.LogLayout;
import dev.nightjar.event.SegmentName;
import dev.nightjar.trainer.log.DayFile;
import dev.nightjar.trainer.log.DayWriter;
import dev.nightjar.trainer.log.LogChange;
import dev.nightjar.trainer.log.LogDisk;
import dev.nightjar.trainer.log.LoggedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of compacted events that one compaction writes, while they are hidden drafts. */
final class DayDrafts {
  /** So much may be in memory; then the longest file is closed, and its day gets another. */
  private static final long MOST_BYTES = 512L << 20;

  private static final int MOST_OPEN = 1_000;

  /** To ask how much it is takes a while. */
  private static final int ROWS_BETWEEN_LOOKS = 1 << 16;

  /** Late events come for some days: so many files of a day are read as quickly as one. */
  static final int MOST_FILES = 8;

  private final Path log;
  private final LogDisk disk;
  private final Instant begun;
  private final Path folder;
  private final SortedMap<LocalDate, Draft> open = new TreeMap<>();
  private final Map<LocalDate, Integer> parts = new HashMap<>();
  private final SortedMap<String, String> places = new TreeMap<>();
  private final SortedMap<String, Long> merged = new TreeMap<>();
  private final SortedMap<LocalDate, Long> rows = new TreeMap<>();
  private long added;
  private long bytes;

  private record Draft(Path path, DayWriter writer) {}

  private DayDrafts(Path log, LogDisk disk, Instant begun) {
    this.log = log;
    this.disk = disk;
    this.begun = begun;
    this.folder = log.resolve(LogChange.DRAFTS + name(1));
  }

  /** None yet. */
  static DayDrafts begin(Path log, LogDisk disk, Instant now) throws IOException {
    DayDrafts drafts = new DayDrafts(log, disk, free(log, now));
    disk.makeFolder(drafts.folder);
    return drafts;
  }

  /** The time, or a little later: no file may have a name that is taken. */
  private static Instant free(Path log, Instant now) throws IOException {
    Set<Instant> taken = new HashSet<>();
    for (Path day : days(log)) {
      files(day)
          .forEach(
              file -> SegmentName.ofCompacted(file).map(SegmentName::begun).ifPresent(taken::add));
    }
    Instant time = now.truncatedTo(ChronoUnit.MILLIS);
    while (taken.contains(time)) {
      time = time.plusMillis(1);
    }
    return time;
  }

  private SegmentName name(int part) {
    return new SegmentName(LogLayout.EVENTS, begun, part);
  }

  /** The folders of compacted events in a log. */
  static List<Path> days(Path log) throws IOException {
    try (Stream<Path> folders = Files.list(log)) {
      return folders
          .filter(folder -> DayFile.day(folder).isPresent() && Files.isDirectory(folder))
          .sorted()
          .toList();
    }
  }

  /** The files of compacted events in the folder of a day; none if there is no such folder. */
  static List<Path> files(Path day) throws IOException {
    if (!Files.isDirectory(day)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(day)) {
      return files.filter(DayFile::isNamedSo).sorted().toList();
    }
  }

  void add(LocalDate day, LoggedRow row) throws IOException {
    Draft draft = open.get(day);
    if (draft == null) {
      draft = open(day);
    }
    draft.writer.write(row);
    rows.merge(day, 1L, Long::sum);
    added++;
    if (added % ROWS_BETWEEN_LOOKS == 0
        && open.values().stream().mapToLong(other -> other.writer.bytes()).sum() > MOST_BYTES) {
      closeLongest();
    }
  }

  private void closeLongest() throws IOException {
    Map.Entry<LocalDate, Draft> longest =
        Collections.max(
            open.entrySet(), Comparator.comparingLong(day -> day.getValue().writer.bytes()));
    close(longest.getKey());
  }

  private Draft open(LocalDate day) throws IOException {
    if (open.size() == MOST_OPEN) {
      closeLongest();
    }
    int part = parts.merge(day, 1, Integer::sum);
    Path folderOfDay = log.resolve(LogLayout.DAY + day);
    Path place = name(part).compacted(folderOfDay);
    String name = places.size() + LogLayout.COMPACTED_ENDING;
    Draft draft = new Draft(folder.resolve(name), DayWriter.create(folder.resolve(name)));
    places.put(name, log.relativize(place).toString());
    open.put(day, draft);
    if (part == 1) {
      merge(folderOfDay, draft.writer);
    }
    return draft;
  }

  /** Takes over the rows of a day that has too many files. */
  private void merge(Path day, DayWriter into) throws IOException {
    List<Path> files = files(day);
    if (files.size() < MOST_FILES) {
      return;
    }
    for (Path file : files) {
      new DayFile(file).forEachRow(into::write);
      merged.put(log.relativize(file).toString(), Files.size(file));
    }
  }

  private void close(LocalDate day) throws IOException {
    Draft draft = open.remove(day);
    if (draft != null) {
      draft.writer.close();
      disk.sync(draft.path);
      bytes += Files.size(draft.path);
    }
  }

  /** Finishes the files; the change puts them in place of {@code segments}. */
  LogChange change(List<Path> segments) throws IOException {
    for (LocalDate day : List.copyOf(open.keySet())) {
      close(day);
    }
    SortedMap<String, Long> gone = new TreeMap<>(merged);
    for (Path segment : segments) {
      gone.put(log.relativize(segment).toString(), Files.size(segment));
    }
    return new LogChange(folder.getFileName().toString(), places, gone);
  }

  /** Gives up: closes what is open and deletes the drafts, as far as that can be done. */
  void discard() {
    for (Draft draft : open.values()) {
      try {
        draft.writer.close();
      } catch (IOException | RuntimeException e) {
        // what is worth more to be told is on its way
      }
    }
    LogChange.discard(folder, disk);
  }

  /** Rows of segments by day; those that were merged are not new. */
  SortedMap<LocalDate, Long> rows() {
    return rows;
  }

  Compacted.Volume written() {
    return new Compacted.Volume(places.size(), bytes);
  }
}
