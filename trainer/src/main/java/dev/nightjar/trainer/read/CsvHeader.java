package dev.nightjar.trainer.read;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/**
 * The column names in the first line of a CSV file, without spaces around them.
 *
 * @param columns in the file's order; an empty name is a column that nobody can ask for
 */
record CsvHeader(List<String> columns) {
  private static final int MOST_COLUMNS = 20_480;

  CsvHeader {
    columns = List.copyOf(columns);
  }

  /** The header of a file, unless the file is empty. */
  static Optional<CsvHeader> of(InputFile file, Configuration hadoop) throws InputException {
    CsvParser parser = new CsvParser(settings());
    try (BufferedReader text = InputFile.openText(file.path(), hadoop)) {
      parser.beginParsing(text);
      String[] names = parser.parseNext();
      parser.stopParsing();
      if (names == null) {
        return Optional.empty();
      }
      CsvHeader header = new CsvHeader(Arrays.stream(names).map(String::strip).toList());
      header.requireUniqueNames(file);
      return Optional.of(header);
    } catch (IOException e) {
      throw new InputException("cannot read the header of %s: %s".formatted(file.path(), e), e);
    }
  }

  private void requireUniqueNames(InputFile file) throws InputException {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        throw new InputException(
            "expected every column once in the header of %s, found %s twice: %s"
                .formatted(file.path(), column, String.join(",", columns)));
      }
    }
  }

  private static CsvParserSettings settings() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setQuoteEscape('"');
    settings.getFormat().setComment('\0');
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setNullValue("");
    settings.setMaxColumns(MOST_COLUMNS);
    settings.setMaxCharsPerColumn(-1);
    return settings;
  }
}
