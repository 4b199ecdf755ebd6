package dev.nightjar.trainer.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * One file of the input.
 *
 * @param path where it is, with its scheme, nothing escaped, as Hadoop's {@link Path} prints it
 * @param format by its ending
 * @param bytes its size on disk
 * @param modified when it was last written to, epoch milliseconds
 */
record InputFile(String path, InputFormat format, long bytes, long modified) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The path as Spark's readers must be told it: they take {@code [}, {@code *}, … for a glob. */
  String forSpark() {
    return path.replaceAll("[{}\\[\\]*?\\\\]", "\\\\$0");
  }

  /** The path as rows tell it, in {@link Lines#FILE}. */
  String uri() {
    return new Path(path).toUri().toString();
  }

  /** Opens the file as text, unzipped, without a byte order mark. */
  static BufferedReader openText(String path, Configuration hadoop) throws IOException {
    Path file = new Path(path);
    InputStream bytes = file.getFileSystem(hadoop).open(file);
    try {
      InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
      BufferedReader text =
          new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      return text;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
