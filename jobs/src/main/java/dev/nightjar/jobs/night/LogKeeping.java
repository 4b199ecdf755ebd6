package dev.nightjar.jobs.night;

import dev.nightjar.event.LogLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a night does to event logs before it reads them: past days are compacted, days that are too
 * old go, and so do the lines of users who asked to be forgotten.
 *
 * @param folders that may be event logs of this machine; those that are none when the night begins
 *     are passed over
 * @param retainDays how many days are kept; all if empty
 */
public record LogKeeping(List<Path> folders, Optional<Integer> retainDays) {
  public static final LogKeeping NONE = new LogKeeping(List.of(), Optional.empty());

  public LogKeeping {
    folders = List.copyOf(folders);
    if (retainDays.isPresent() && retainDays.get() < 1) {
      throw new IllegalArgumentException(
          "expected to retain at least 1 day, found " + retainDays.get());
    }
  }

  /** The folders that are event logs. */
  List<Path> logs() {
    return folders.stream().filter(LogLayout::isLog).toList();
  }

  /**
   * Arguments of the trainer.
   *
   * @param logs to be put in order
   * @param store whose forgotten users count too
   */
  List<String> arguments(List<Path> logs, Path store) {
    List<String> arguments = new ArrayList<>(List.of("events", "compact"));
    logs.forEach(folder -> arguments.add(folder.toString()));
    arguments.add("--models=" + store);
    retainDays.ifPresent(days -> arguments.add("--retain-days=" + days));
    return arguments;
  }
}
