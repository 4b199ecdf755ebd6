package dev.nightjar.trainer.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;

/**
 * Where the n-th row of a file stands: Spark's readers count rows, people count lines.
 *
 * <p>Blank lines are no rows, and neither is the header of a CSV file. A row of a file of lines is
 * one line: in CSV, too, events have no line breaks (see {@link EventReader}).
 *
 * @param files by their URIs
 */
record RowPlaces(Map<String, InputFile> files, Configuration hadoop) {
  RowPlaces {
    files = Map.copyOf(files);
  }

  /** The path as people write it. */
  String path(String uri) {
    return file(uri).path().replaceFirst("^file:(//)?", "");
  }

  Reject.Unit unit(String uri) throws IOException {
    return switch (file(uri).format()) {
      case PARQUET -> Reject.Unit.ROW;
      case CSV -> Reject.Unit.LINE;
      case JSON -> holdsList(file(uri)) ? Reject.Unit.ELEMENT : Reject.Unit.LINE;
    };
  }

  /**
   * The lines of some rows, by row; rows of files that have no lines are absent.
   *
   * @param numbers of rows, from 1
   */
  Map<Long, Long> of(String uri, List<Long> numbers) throws IOException {
    Map<Long, Long> lines = new HashMap<>();
    if (unit(uri) != Reject.Unit.LINE) {
      return lines;
    }
    InputFile file = file(uri);
    Set<Long> wanted = new TreeSet<>(numbers);
    long row = file.format() == InputFormat.CSV ? -1 : 0; // the first line that is not blank
    long line = 0;
    try (BufferedReader text = InputFile.openText(file.path(), hadoop)) {
      for (String next = text.readLine();
          next != null && lines.size() < wanted.size();
          next = text.readLine()) {
        line++;
        if (isRow(next, file.format())) {
          row++;
          if (wanted.contains(row)) {
            lines.put(row, line);
          }
        }
      }
    }
    return lines;
  }

  /** As the readers see it: a tab is blank to that of CSV alone. */
  private static boolean isRow(String line, InputFormat format) {
    return format == InputFormat.CSV
        ? line.chars().anyMatch(letter -> letter > ' ')
        : line.chars().anyMatch(letter -> letter != ' ');
  }

  private boolean holdsList(InputFile file) throws IOException {
    try (BufferedReader text = InputFile.openText(file.path(), hadoop)) {
      return JsonFiles.startsList(text);
    }
  }

  private InputFile file(String uri) {
    InputFile file = files.get(uri);
    if (file == null) {
      throw new IllegalStateException("a row of a file that was not read: " + uri);
    }
    return file;
  }
}
