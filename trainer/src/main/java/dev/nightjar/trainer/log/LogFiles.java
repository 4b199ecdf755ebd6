package dev.nightjar.trainer.log;

import dev.nightjar.event.LogLayout;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What lies in the folder of an event log and below it, but for bookkeeping.
 *
 * @param lines files of one JSON object a line, sorted
 * @param days files of compacted events, sorted
 * @param open segments that a server is writing, or left when it was killed, sorted
 * @param others that a training may read, and that only their owner can change, sorted
 * @param drafts of such files: left by an erasure that was interrupted, or being written
 */
public record LogFiles(
    List<LineFile> lines,
    List<DayFile> days,
    List<LineFile> open,
    List<Path> others,
    List<Path> drafts) {
  private static final Pattern LINES = Pattern.compile(".*\\.(ndjson|jsonl)(\\.gz)?");
  private static final Pattern OTHERS = Pattern.compile(".*\\.(parquet|(csv|json)(\\.gz)?)");

  public LogFiles {
    lines = List.copyOf(lines);
    days = List.copyOf(days);
    open = List.copyOf(open);
    others = List.copyOf(others);
    drafts = List.copyOf(drafts);
  }

  /** Lists them. */
  public static LogFiles of(Path folder) throws IOException {
    List<Path> lines = new ArrayList<>();
    List<Path> days = new ArrayList<>();
    List<Path> open = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    List<Path> drafts = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
            return inside.equals(folder) || !LogLayout.isHidden(inside.getFileName().toString())
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.startsWith(LogLayout.OPEN + LogLayout.EVENTS + "-")) {
              open.add(file);
            } else if (LogLayout.isHidden(name)) {
              if (name.endsWith(Rewriting.DRAFT)) {
                drafts.add(file);
              }
            } else if (LINES.matcher(name).matches()) {
              lines.add(file);
            } else if (DayFile.isNamedSo(file)) {
              days.add(file);
            } else if (OTHERS.matcher(name).matches()) {
              others.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new LogFiles(
        lines.stream().sorted().map(LineFile::new).toList(),
        days.stream().sorted().map(DayFile::new).toList(),
        open.stream().sorted().map(LineFile::new).toList(),
        others.stream().sorted().toList(),
        drafts);
  }
}
