package dev.nightjar.trainer.remote;

import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelVersion;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The file {@code CURRENT} of a remote store, replaced by a rename: on HDFS and on disks in one
 * step; where renames do not replace, as in S3, it is not there for a moment.
 */
final class RemotePointer {
  private static final int LONGEST = 64;

  private final FileSystem files;
  private final Path file;

  RemotePointer(FileSystem files, Path root) {
    this.files = files;
    this.file = new Path(root, "CURRENT");
  }

  Path file() {
    return file;
  }

  /**
   * The version it names; empty if there is no such file.
   *
   * @throws ModelException.Corrupt if it holds anything else
   */
  Optional<ModelVersion> read() throws IOException {
    String found;
    try (InputStream in = files.open(file)) {
      found = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1).strip();
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ModelVersion(found));
    } catch (IllegalArgumentException e) {
      throw new ModelException.Corrupt(
          file.toUri(), "the name of a version such as 20261123T020000Z", "\"" + found + "\"");
    }
  }

  void move(ModelVersion version) throws IOException {
    Path draft = new Path(file.getParent(), "." + file.getName() + "." + version + ".draft");
    try (var out = files.create(draft, true)) {
      out.write((version + "\n").getBytes(StandardCharsets.UTF_8));
    }
    if (files instanceof RawLocalFileSystem) {
      files.rename(draft, file); // replaces as POSIX does; a FileContext would delete first
    } else {
      FileContext.getFileContext(file.toUri(), files.getConf())
          .rename(draft, file, Rename.OVERWRITE);
    }
    if (!read().equals(Optional.of(version))) {
      throw new IOException("expected %s to name %s, found it unmoved".formatted(file, version));
    }
  }
}
