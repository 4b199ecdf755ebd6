package dev.nightjar.trainer.remote;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** A disk that breaks down when it is to hold one more file. */
final class FailingFiles extends FilterFileSystem {
  private int left;

  /**
   * @param files how many can be written before it breaks down
   */
  FailingFiles(int files) throws IOException {
    super(new RawLocalFileSystem());
    initialize(URI.create("file:///"), new Configuration());
    this.left = files;
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    if (left-- == 0) {
      throw new IOException("broken down");
    }
    return super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
  }
}
