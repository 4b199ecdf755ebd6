package dev.nightjar.trainer.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A folder of input files for a test. */
record InputFolder(Path folder) {
  /** Writes a file, gzipped if its name says so, and returns its path. */
  String write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream bytes = Files.newOutputStream(file);
        OutputStream plain = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes) {
      for (String line : lines) {
        plain.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return file.toString();
  }

  /** Writes a folder of Parquet and returns its path. */
  String writeParquet(String name, Dataset<Row> rows) {
    String path = folder.resolve(name).toString();
    rows.coalesce(1).write().parquet(path);
    return path;
  }

  /** The lines of all gzipped files below a folder, sorted. */
  static List<String> gzippedLines(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".gz"))
          .flatMap(file -> unzipped(file).lines())
          .sorted()
          .toList();
    }
  }

  private static String unzipped(Path file) {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
