package dev.nightjar.jobs.night;

import dev.nightjar.event.LogLayout;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a night does to event logs before it reads them: past days are compacted, item changes are
 * folded, days that are too old go, and so do the lines of users who asked to be forgotten.
 *
 * @param folders of this machine that may be event logs, or have such below them, when the night
 *     begins
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

  /** The event logs: the folders themselves, and those anywhere below them. */
  List<Path> logs() throws IOException {
    SortedSet<Path> logs = new TreeSet<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(
            folder,
            new SimpleFileVisitor<Path>() {
              @Override
              public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes about) {
                if (!inside.equals(folder) && LogLayout.isHidden(inside.getFileName().toString())) {
                  return FileVisitResult.SKIP_SUBTREE;
                }
                if (LogLayout.isLog(inside)) {
                  logs.add(inside);
                }
                return FileVisitResult.CONTINUE;
              }
            });
      }
    }
    return List.copyOf(logs);
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
