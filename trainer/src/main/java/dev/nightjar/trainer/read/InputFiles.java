package dev.nightjar.trainer.read;

import dev.nightjar.event.LogLayout;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files behind the paths that an operator gave, each once.
 *
 * <p>A path is a file, a folder (with all below it) or a glob, local or any Hadoop URI. In folders
 * and globs, names that start with {@code .} or {@code _} are bookkeeping and passed over, as Spark
 * and Hive do.
 *
 * @param files sorted by path
 * @param ignored paths of files in folders and globs whose endings are not known, sorted
 */
record InputFiles(List<InputFile> files, List<String> ignored) {
  static final InputFiles NONE = new InputFiles(List.of(), List.of());

  InputFiles {
    files = List.copyOf(files);
    ignored = List.copyOf(ignored);
  }

  /**
   * Lists the files of all paths.
   *
   * @throws InputException if they cannot be listed, or a path leads to nothing that can be read;
   *     but an event log may be without closed segments if other paths lead to something
   */
  static InputFiles find(List<String> paths, Configuration hadoop) throws InputException {
    if (paths.isEmpty()) {
      throw new InputException("no input: expected at least one file, folder or glob");
    }
    Map<String, InputFile> files = new TreeMap<>();
    Set<String> ignored = new TreeSet<>();
    List<String> begun = new ArrayList<>();
    for (String path : paths) {
      try {
        Path given = new Path(path);
        FileSystem system = given.getFileSystem(hadoop);
        FileStatus[] matches = matches(system, given);
        List<FileStatus> found = list(system, matches);
        if (!sort(found, files, ignored)) {
          if (!holdsLog(system, matches)) {
            throw nothingAt(path, found.size());
          }
          begun.add(path);
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new InputException("cannot list %s: %s".formatted(path, e), e);
      }
    }
    if (files.isEmpty()) {
      throw new InputException(
          "no event is closed yet at %s: expected a segment that ends in %s, found an event log with none; a server closes them after a while and when it stops"
              .formatted(String.join(", ", begun), LogLayout.ENDING));
    }
    return new InputFiles(List.copyOf(files.values()), List.copyOf(ignored));
  }

  /** Whether any of {@code found} can be read. */
  private static boolean sort(
      List<FileStatus> found, Map<String, InputFile> files, Set<String> ignored) {
    boolean readable = false;
    for (FileStatus status : found) {
      String name = status.getPath().toString();
      Optional<InputFormat> format = InputFormat.of(status.getPath().getName());
      if (format.isPresent()) {
        files.put(
            name, new InputFile(name, format.get(), status.getLen(), status.getModificationTime()));
        readable = true;
      } else {
        ignored.add(name);
      }
    }
    return readable;
  }

  private static boolean holdsLog(FileSystem files, FileStatus[] matches) throws IOException {
    for (FileStatus match : matches) {
      if (LogFolders.holdsLog(files, match)) {
        return true;
      }
    }
    return false;
  }

  /** The files of one format that hold anything. */
  List<InputFile> nonEmpty(InputFormat format) {
    return files.stream().filter(file -> file.format() == format && file.bytes() > 0).toList();
  }

  private static InputException nothingAt(String path, int unknown) {
    String found = unknown == 0 ? "nothing" : unknown + " file(s), none with such an ending";
    return new InputException(
        "no input at %s: expected a file, or a folder or glob of files, that ends in one of %s; found %s"
            .formatted(path, InputFormat.allEndings(), found));
  }

  /** What lies at or below each of what a path leads to. */
  private static List<FileStatus> list(FileSystem files, FileStatus[] matches) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    for (FileStatus status : matches) {
      if (status.isDirectory()) {
        found.addAll(below(files, status.getPath()));
      } else {
        found.add(status);
      }
    }
    return found;
  }

  /** A file may be called {@code a[1].csv}: what is there by that very name is no glob. */
  static FileStatus[] matches(FileSystem files, Path given) throws IOException {
    try {
      return new FileStatus[] {files.getFileStatus(given)};
    } catch (FileNotFoundException e) {
      FileStatus[] matches = files.globStatus(given, path -> !LogLayout.isHidden(path.getName()));
      return matches == null ? new FileStatus[0] : matches;
    }
  }

  /** The files in a folder and in those below it, without bookkeeping. */
  static List<FileStatus> below(FileSystem files, Path folder) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    String root = folder.toString();
    RemoteIterator<LocatedFileStatus> below = files.listFiles(folder, true);
    while (below.hasNext()) {
      LocatedFileStatus file = below.next();
      String inside = file.getPath().toString().substring(root.length());
      if (Arrays.stream(inside.split(Path.SEPARATOR, -1)).noneMatch(LogLayout::isHidden)) {
        found.add(file);
      }
    }
    return found;
  }
}
