package dev.nightjar.trainer.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.disk.OwnersFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A change of a log's files that comes about wholly or not at all: drafts take their places, and
 * files that they stand for go.
 *
 * <p>It is written down in {@value #JOURNAL} once all drafts are on the disk. Before that moment it
 * has not begun, and whoever takes the next turn deletes the drafts; from then on it is done, and
 * whoever takes the next turn finishes it. In between, readers of the folder see what is in both
 * twice.
 *
 * @param drafts the folder of the drafts, by its name in the log's folder
 * @param places of each draft, by its name, the path where it belongs, be it in place of a file
 * @param gone of each file that goes, by its path, how many bytes it has
 */
public record LogChange(
    String drafts, SortedMap<String, String> places, SortedMap<String, Long> gone) {
  static final String JOURNAL = "_compaction.json";

  /** What the names of folders of drafts start with: hidden from readers. */
  public static final String DRAFTS = ".compacting-";

  private static final JsonMapper JSON = new JsonMapper();

  public LogChange {
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    gone = Collections.unmodifiableSortedMap(new TreeMap<>(gone));
  }

  /** What is done with a log's files while nobody else changes them. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does {@code work} when nobody else changes the files of the log in {@code folder}, and when
   * what another left unfinished has come about, or never will.
   */
  public static <T> T inTurn(Path folder, LogDisk disk, Work<T> work) throws IOException {
    return OwnersFile.inTurn(
        folder.resolve(JOURNAL),
        () -> {
          settle(folder, disk);
          return work.run();
        });
  }

  /** Deletes drafts that come to nothing, as far as that can be done. */
  public static void discard(Path drafts, LogDisk disk) {
    try {
      disk.delete(drafts);
    } catch (IOException e) {
      // whoever takes the next turn deletes them
    }
  }

  /** Makes the change, whose drafts are all synced. */
  public void make(Path folder, LogDisk disk) throws IOException {
    disk.syncFolder(folder.resolve(drafts));
    disk.syncFolder(folder);
    disk.replace(folder, JOURNAL, JSON.writeValueAsBytes(this)); // from here on it is done
    finish(folder, disk);
  }

  private static void settle(Path folder, LogDisk disk) throws IOException {
    Path journal = folder.resolve(JOURNAL);
    if (Files.exists(journal)) {
      read(journal).finish(folder, disk);
    }
    List<Path> left;
    try (Stream<Path> files = Files.list(folder)) {
      left = files.filter(file -> file.getFileName().toString().startsWith(DRAFTS)).toList();
    }
    for (Path drafts : left) {
      disk.delete(drafts);
    }
  }

  private static LogChange read(Path journal) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(journal), LogChange.class);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "corrupt: %s: expected drafts, places and gone, found %s"
              .formatted(journal, e.getOriginalMessage()),
          e);
    }
  }

  /** As often as need be: what was done already is passed over. */
  private void finish(Path folder, LogDisk disk) throws IOException {
    SortedSet<Path> changed = new TreeSet<>();
    for (Map.Entry<String, String> place : places.entrySet()) {
      Path draft = folder.resolve(drafts).resolve(place.getKey());
      Path file = folder.resolve(place.getValue());
      changed.add(file.resolveSibling(""));
      if (Files.exists(draft)) {
        disk.makeFolder(file.resolveSibling(""));
        disk.move(draft, file);
      }
    }
    for (Path parent : changed) {
      disk.syncFolder(parent);
    }
    SortedSet<Path> left = new TreeSet<>();
    for (Map.Entry<String, Long> file : gone.entrySet()) {
      Path path = folder.resolve(file.getKey());
      left.add(path.resolveSibling(""));
      // Another file of that name would be of a server whose clock was set back by chance so far.
      if (Files.exists(path) && Files.size(path) == file.getValue()) {
        disk.delete(path);
      }
    }
    disk.delete(folder.resolve(drafts));
    left.add(folder.resolve(""));
    for (Path parent : left) {
      disk.syncFolder(parent);
    }
    disk.delete(folder.resolve(JOURNAL));
    disk.syncFolder(folder);
  }
}
