package dev.nightjar.trainer.log;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A file of lines, gzipped if its name ends so. Lines are bytes: what is kept is kept as it is. */
public record LineFile(Path path) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Every line, without its line feed. */
  public void forEach(Visitor<byte[]> visitor) throws IOException {
    try (BufferedReader lines = open()) {
      for (String line = next(lines); line != null; line = next(lines)) {
        visitor.visit(line.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  /** Whether no reader takes a line for anything. */
  public static boolean isBlank(byte[] line) {
    for (byte character : line) {
      if (character != ' ') {
        return false;
      }
    }
    return true;
  }

  /** Begins the file anew. */
  public OutputStream create() throws IOException {
    return create(path);
  }

  /**
   * Takes lines out. Whenever that is interrupted, the file is as it was or as it shall be.
   *
   * @return how many; if none, the file is not touched
   */
  public long remove(Predicate<byte[]> unwanted, LogDisk disk) throws IOException {
    long[] found = {0};
    forEach(line -> found[0] += unwanted.test(line) ? 1 : 0);
    if (found[0] > 0) {
      Rewriting.of(path, disk, draft -> copy(draft, unwanted));
    }
    return found[0];
  }

  /** A file stays even if no line does. */
  private boolean copy(Path draft, Predicate<byte[]> unwanted) throws IOException {
    try (OutputStream out = create(draft)) {
      forEach(
          line -> {
            if (!unwanted.test(line)) {
              out.write(line);
              out.write('\n');
            }
          });
    }
    return true;
  }

  private boolean isCompressed() {
    return path.toString().endsWith(".gz");
  }

  private OutputStream create(Path draft) throws IOException {
    OutputStream bytes = Files.newOutputStream(draft);
    return new BufferedOutputStream(
        isCompressed() ? new GZIPOutputStream(bytes, BUFFER_BYTES) : bytes, BUFFER_BYTES);
  }

  private @Nullable String next(BufferedReader lines) throws IOException {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private IOException unreadable(IOException e) {
    return new IOException("cannot read %s: %s".formatted(path, e.getMessage()), e);
  }

  /** By a charset that has a character for every byte, so that none is lost. */
  private BufferedReader open() throws IOException {
    try {
      InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
      return new BufferedReader(
          new InputStreamReader(plain(bytes), StandardCharsets.ISO_8859_1), BUFFER_BYTES);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream plain(InputStream bytes) throws IOException {
    try {
      return isCompressed() ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
