package dev.nightjar.trainer.read;

import dev.nightjar.disk.FolderLock;
import dev.nightjar.event.LogLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What event logs keep beside their events, in folders of one name that are else passed over. A log
 * may be a given folder or lie anywhere below it.
 *
 * @param folders of that name, one of each log, as Hadoop's {@link Path} prints them, sorted; some
 *     may hold nothing
 * @param input what can be read in all of them
 */
record LogFolders(List<String> folders, InputFiles input) {
  LogFolders {
    folders = List.copyOf(folders);
  }

  /**
   * Lists them. That there is no such folder, or nothing in it, is no fault.
   *
   * @param paths files, folders or globs of events; only folders are looked into
   * @param name of the folders, such as {@value LogLayout#ITEMS_FOLDER}
   */
  static LogFolders find(List<String> paths, String name, Configuration hadoop)
      throws InputException {
    Set<String> folders = new TreeSet<>();
    List<String> filled = new ArrayList<>();
    for (String path : paths) {
      try {
        Path given = new Path(path);
        FileSystem files = given.getFileSystem(hadoop);
        for (FileStatus status : InputFiles.matches(files, given)) {
          for (Path folder : foldersFrom(files, status)) {
            Path beside = new Path(folder, name);
            if (isFolder(files, beside) && folders.add(files.makeQualified(beside).toString())) {
              if (holdsInput(files, beside)) {
                filled.add(beside.toString());
              }
            }
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new InputException("cannot list %s of %s: %s".formatted(name, path, e), e);
      }
    }
    return new LogFolders(
        List.copyOf(folders), filled.isEmpty() ? InputFiles.NONE : InputFiles.find(filled, hadoop));
  }

  /** Whether {@code given} is the folder of an event log, or one lies below it. */
  static boolean holdsLog(FileSystem files, FileStatus given) throws IOException {
    for (Path folder : foldersFrom(files, given)) {
      if (isFolder(files, new Path(folder, LogLayout.ITEMS_FOLDER))
          || isFolder(files, new Path(folder, LogLayout.SERVED_FOLDER))
          || files.exists(new Path(folder, FolderLock.FILE))) {
        return true;
      }
    }
    return false;
  }

  /** That folder and those below it, without bookkeeping; none if it is a file. */
  static List<Path> foldersFrom(FileSystem files, FileStatus given) throws IOException {
    List<Path> folders = new ArrayList<>();
    if (given.isDirectory()) {
      folders.add(given.getPath());
      for (int next = 0; next < folders.size(); next++) {
        for (FileStatus inside : files.listStatus(folders.get(next))) {
          if (inside.isDirectory() && !LogLayout.isHidden(inside.getPath().getName())) {
            folders.add(inside.getPath());
          }
        }
      }
    }
    return folders;
  }

  private static boolean isFolder(FileSystem files, Path path) throws IOException {
    return files.exists(path) && files.getFileStatus(path).isDirectory();
  }

  private static boolean holdsInput(FileSystem files, Path folder) throws IOException {
    return InputFiles.below(files, folder).stream()
        .anyMatch(file -> InputFormat.of(file.getPath().getName()).isPresent());
  }

  /** The one of {@link #folders} that holds a file, if any does. */
  Optional<String> of(InputFile file) {
    return folders.stream().filter(folder -> file.path().startsWith(folder + "/")).findFirst();
  }
}
