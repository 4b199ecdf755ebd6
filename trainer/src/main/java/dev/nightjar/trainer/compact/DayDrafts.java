package dev.nightjar.trainer.compact;

import dev.nightjar.event.LogLayout;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path log;
  private final LogDisk disk;
  private final String batch;
  private final Path folder;
  private final SortedMap<LocalDate, Draft> open = new TreeMap<>();
  private final Map<LocalDate, Integer> parts = new HashMap<>();
  private final SortedMap<String, String> places = new TreeMap<>();
  private final SortedMap<String, Long> merged = new TreeMap<>();
  private final SortedMap<LocalDate, Long> rows = new TreeMap<>();
  private long added;
  private long bytes;

  private record Draft(Path path, DayWriter writer) {}

  private DayDrafts(Path log, LogDisk disk, String batch) {
    this.log = log;
    this.disk = disk;
    this.batch = batch;
    this.folder = log.resolve(LogChange.DRAFTS + batch);
  }

  /** None yet. */
  static DayDrafts begin(Path log, LogDisk disk, Instant now) throws IOException {
    DayDrafts drafts = new DayDrafts(log, disk, batch(log, now));
    disk.makeFolder(drafts.folder);
    return drafts;
  }

  /** The time, or a little later: no file of it may have a name that is taken. */
  private static String batch(Path log, Instant now) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path day : days(log)) {
      files(day).forEach(file -> names.add(file.getFileName().toString()));
    }
    Instant time = now;
    while (isTaken(names, TIME.format(time))) {
      time = time.plusMillis(1);
    }
    return TIME.format(time);
  }

  private static boolean isTaken(List<String> names, String batch) {
    return names.stream().anyMatch(name -> name.startsWith(LogLayout.EVENTS + "-" + batch));
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
    String place =
        String.format(
            Locale.ROOT,
            "%s%s/%s-%s-%06d%s",
            LogLayout.DAY,
            day,
            LogLayout.EVENTS,
            batch,
            part,
            LogLayout.COMPACTED_ENDING);
    String name = places.size() + LogLayout.COMPACTED_ENDING;
    Draft draft = new Draft(folder.resolve(name), DayWriter.create(folder.resolve(name)));
    places.put(name, place);
    open.put(day, draft);
    if (part == 1) {
      merge(log.resolve(place).resolveSibling(""), draft.writer);
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
    try {
      disk.delete(folder);
    } catch (IOException e) {
      // the next one who takes a turn deletes it
    }
  }

  /** Rows of segments by day; those that were merged are not new. */
  SortedMap<LocalDate, Long> rows() {
    return rows;
  }

  Compacted.Volume written() {
    return new Compacted.Volume(places.size(), bytes);
  }
}
