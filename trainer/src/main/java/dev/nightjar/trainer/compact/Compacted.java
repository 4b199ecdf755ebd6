package dev.nightjar.trainer.compact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a {@link Compaction} did to an event log.
 *
 * @param before segments that were compacted
 * @param after files of compacted events that took their place, and that of small ones
 * @param days how many lines of the segments became rows of which day
 * @param unparsed how many of those are kept as lines, for they do not fit the columns
 * @param forgotten how many were left out, for they are of users who asked to be forgotten
 * @param late how many were left out, for their days are older than is kept
 * @param left segments that were begun later, or are being closed
 * @param expired days that went, with their rows
 * @param expiredServed segments of served counts that went
 * @param items what became of item changes
 */
public record Compacted(
    Path folder,
    Volume before,
    Volume after,
    SortedMap<LocalDate, Long> days,
    long unparsed,
    long forgotten,
    long late,
    int left,
    SortedMap<LocalDate, Long> expired,
    int expiredServed,
    Items items) {
  public Compacted {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    expired = Collections.unmodifiableSortedMap(new TreeMap<>(expired));
  }

  /** How many lines became rows. */
  public long rows() {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many lines the segments had. */
  public long lines() {
    return rows() + forgotten + late;
  }

  /** Some files, and how large they are in all. */
  public record Volume(int files, long bytes) {
    static final Volume NONE = new Volume(0, 0);

    static Volume of(List<Path> files) throws IOException {
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      return new Volume(files.size(), bytes);
    }
  }

  /**
   * What became of item changes.
   *
   * @param before segments that were folded
   * @param after what took their place
   * @param changes how many lines they had
   * @param standing how many of those still count, and are left
   * @param unparsed how many of those are no changes, and are left all the same
   */
  public record Items(Volume before, Volume after, long changes, long standing, int unparsed) {
    static final Items NONE = new Items(Volume.NONE, Volume.NONE, 0, 0, 0);
  }
}
