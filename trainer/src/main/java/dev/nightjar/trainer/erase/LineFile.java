package dev.nightjar.trainer.erase;

import dev.nightjar.disk.Sync;
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
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file of lines, gzipped if its name ends so. Lines are bytes: what is kept is kept as it is. */
record LineFile(Path path) {
  /** Ending of what is written beside a file, hidden, before it takes the file's place. */
  static final String DRAFT = ".forget";

  private static final int BUFFER_BYTES = 1 << 16;

  /** Every line, without its line feed. */
  void forEach(Consumer<byte[]> reader) throws IOException {
    try (BufferedReader lines = open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(line.getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new IOException("cannot read %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  /**
   * Takes lines out. Whenever that is interrupted, the file is as it was or as it shall be.
   *
   * @return how many; if none, the file is not touched
   */
  long remove(Predicate<byte[]> unwanted) throws IOException {
    long[] found = {0};
    forEach(line -> found[0] += unwanted.test(line) ? 1 : 0);
    if (found[0] > 0) {
      Path folder = path.toAbsolutePath().resolveSibling("");
      Path draft = folder.resolve("." + path.getFileName() + DRAFT);
      copy(draft, unwanted);
      Sync.file(draft);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
      Sync.folder(folder);
    }
    return found[0];
  }

  private void copy(Path draft, Predicate<byte[]> unwanted) throws IOException {
    try (BufferedReader lines = open();
        OutputStream out = create(draft)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        if (!unwanted.test(bytes)) {
          out.write(bytes);
          out.write('\n');
        }
      }
    }
  }

  private boolean isCompressed() {
    return path.toString().endsWith(".gz");
  }

  private OutputStream create(Path draft) throws IOException {
    OutputStream bytes = Files.newOutputStream(draft);
    return new BufferedOutputStream(
        isCompressed() ? new GZIPOutputStream(bytes, BUFFER_BYTES) : bytes, BUFFER_BYTES);
  }

  /** By a charset that has a character for every byte, so that none is lost. */
  private BufferedReader open() throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
    try {
      InputStream plain = isCompressed() ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
      return new BufferedReader(
          new InputStreamReader(plain, StandardCharsets.ISO_8859_1), BUFFER_BYTES);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
