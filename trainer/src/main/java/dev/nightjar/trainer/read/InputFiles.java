package dev.nightjar.trainer.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
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
  InputFiles {
    files = List.copyOf(files);
    ignored = List.copyOf(ignored);
  }

  /** Lists the files of all paths; every path must lead to at least one that can be read. */
  static InputFiles find(List<String> paths, Configuration hadoop) throws InputException {
    if (paths.isEmpty()) {
      throw new InputException("no input: expected at least one file, folder or glob");
    }
    Map<String, InputFile> files = new TreeMap<>();
    Set<String> ignored = new TreeSet<>();
    for (String path : paths) {
      List<FileStatus> found = list(path, hadoop);
      boolean readable = false;
      for (FileStatus status : found) {
        String name = status.getPath().toString();
        Optional<InputFormat> format = InputFormat.of(status.getPath().getName());
        if (format.isPresent()) {
          files.put(
              name,
              new InputFile(name, format.get(), status.getLen(), status.getModificationTime()));
          readable = true;
        } else {
          ignored.add(name);
        }
      }
      if (!readable) {
        throw nothingAt(path, found.size());
      }
    }
    return new InputFiles(List.copyOf(files.values()), List.copyOf(ignored));
  }

  /**
   * Lists what the folders among {@code paths} keep beside their input, in a folder of theirs that
   * is else passed over. That there is no such folder, or nothing in it, is no fault.
   *
   * @param name of the folder, such as {@code _items}
   */
  static InputFiles beside(List<String> paths, String name, Configuration hadoop)
      throws InputException {
    List<String> folders = new ArrayList<>();
    for (String path : paths) {
      try {
        Path given = new Path(path);
        FileSystem files = given.getFileSystem(hadoop);
        for (FileStatus status : matches(files, given)) {
          Path folder = new Path(status.getPath(), name);
          if (status.isDirectory() && holdsInput(files, folder)) {
            folders.add(folder.toString());
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new InputException("cannot list %s of %s: %s".formatted(name, path, e), e);
      }
    }
    return folders.isEmpty() ? new InputFiles(List.of(), List.of()) : find(folders, hadoop);
  }

  private static boolean holdsInput(FileSystem files, Path folder) throws IOException {
    List<FileStatus> below = new ArrayList<>();
    if (files.exists(folder)) {
      listBelow(files, folder, below);
    }
    return below.stream().anyMatch(file -> InputFormat.of(file.getPath().getName()).isPresent());
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

  private static List<FileStatus> list(String path, Configuration hadoop) throws InputException {
    try {
      Path given = new Path(path);
      FileSystem files = given.getFileSystem(hadoop);
      List<FileStatus> found = new ArrayList<>();
      for (FileStatus status : matches(files, given)) {
        if (status.isDirectory()) {
          listBelow(files, status.getPath(), found);
        } else {
          found.add(status);
        }
      }
      return found;
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException("cannot list %s: %s".formatted(path, e), e);
    }
  }

  /** A file may be called {@code a[1].csv}: what is there by that very name is no glob. */
  private static FileStatus[] matches(FileSystem files, Path given) throws IOException {
    try {
      return new FileStatus[] {files.getFileStatus(given)};
    } catch (FileNotFoundException e) {
      FileStatus[] matches = files.globStatus(given, path -> visible("/" + path.getName()));
      return matches == null ? new FileStatus[0] : matches;
    }
  }

  private static void listBelow(FileSystem files, Path folder, List<FileStatus> found)
      throws IOException {
    String root = folder.toString();
    RemoteIterator<LocatedFileStatus> below = files.listFiles(folder, true);
    while (below.hasNext()) {
      LocatedFileStatus file = below.next();
      String inside = file.getPath().toString().substring(root.length());
      if (visible(inside)) {
        found.add(file);
      }
    }
  }

  private static boolean visible(String path) {
    return !path.contains("/.") && !path.contains("/_");
  }
}
