package dev.nightjar.trainer.erase;

import dev.nightjar.model.ModelVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an {@link Erasure} did.
 *
 * @param asked who was forgotten by it; empty if it only finished what others had begun
 * @param versions of models that were trained before, and may hold the user until they are pruned
 * @param logs what was done to each event log
 */
public record Erased(Optional<Asked> asked, List<ModelVersion> versions, List<Log> logs) {
  public Erased {
    versions = List.copyOf(versions);
    logs = List.copyOf(logs);
  }

  /**
   * Who was forgotten.
   *
   * @param before what happened before this time does not count
   * @param merged how many other ids were found to be the user's
   * @param lists the files that name the user now, by a digest
   */
  public record Asked(String userId, Instant before, int merged, List<Path> lists) {
    public Asked {
      lists = List.copyOf(lists);
    }
  }

  /**
   * What was done to an event log.
   *
   * @param files how many files of lines and of compacted events it has
   * @param removed lines by file, of those files that lost any; paths below the folder
   * @param open segments that were being written: not touched
   * @param left files of other formats: not touched
   */
  public record Log(
      Path folder, int files, SortedMap<Path, Long> removed, int open, List<Path> left) {
    public Log {
      removed = Collections.unmodifiableSortedMap(new TreeMap<>(removed));
      left = List.copyOf(left);
    }

    /** How many lines are gone. */
    public long lines() {
      return removed.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
