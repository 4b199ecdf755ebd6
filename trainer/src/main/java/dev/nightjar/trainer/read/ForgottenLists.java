package dev.nightjar.trainer.read;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.erasure.ForgottenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Who asked to be forgotten, as the folders of event logs tell it. */
public final class ForgottenLists {
  private ForgottenLists() {}

  /**
   * The users of all lists in the folders of events, in those below and in those above.
   *
   * @param eventPaths files, folders or globs of events
   * @throws InputException if one cannot be read: a user would be learnt from who must not be
   */
  public static Forgotten read(List<String> eventPaths, Configuration hadoop)
      throws InputException {
    Forgotten all = Forgotten.NONE;
    Set<Path> seen = new HashSet<>();
    for (String path : eventPaths) {
      try {
        Path given = new Path(path);
        FileSystem files = given.getFileSystem(hadoop);
        for (FileStatus status : InputFiles.matches(files, given)) {
          for (Path folder : around(files, status)) {
            if (seen.add(files.makeQualified(folder))) {
              all = all.and(in(files, folder));
            }
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new InputException(
            "cannot read the forgotten users of %s: %s".formatted(path, e.getMessage()), e);
      }
    }
    return all;
  }

  private static List<Path> around(FileSystem files, FileStatus status) throws IOException {
    List<Path> folders = new ArrayList<>(LogFolders.foldersFrom(files, status));
    Path above = status.getPath().getParent();
    while (above != null) {
      folders.add(above);
      above = above.getParent();
    }
    return folders;
  }

  private static Forgotten in(FileSystem files, Path folder) throws IOException {
    Path list = new Path(folder, ForgottenFile.IN_LOG);
    if (!files.exists(list)) {
      return Forgotten.NONE;
    }
    try (InputStream bytes = files.open(list)) {
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return ForgottenFile.parse(text, list.toString());
    }
  }
}
