package dev.nightjar.trainer.compact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is compacted, and what is kept.
 *
 * @param until segments that were begun before this day, in UTC, are compacted
 * @param oldest days before this one go, if there is such
 */
public record CompactionSettings(LocalDate until, Optional<LocalDate> oldest) {
  /**
   * The settings on a day.
   *
   * @param keptDays how many days before {@code today} are kept; all if empty
   */
  public static CompactionSettings on(
      LocalDate today, Optional<LocalDate> until, Optional<Integer> keptDays) {
    keptDays
        .filter(days -> days < 1)
        .ifPresent(
            days -> {
              throw new IllegalArgumentException("expected to keep at least 1 day, found " + days);
            });
    return new CompactionSettings(until.orElse(today), keptDays.map(today::minusDays));
  }
}
