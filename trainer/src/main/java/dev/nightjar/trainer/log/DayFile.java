package dev.nightjar.trainer.log;

import dev.nightjar.event.LogLayout;
import dev.nightjar.event.SegmentName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;

/** A file of compacted events of one day. */
public record DayFile(Path path) {
  /** Whether a file is such a one, by its name and that of its folder. */
  public static boolean isNamedSo(Path file) {
    return SegmentName.ofCompacted(file).isPresent()
        && day(file.toAbsolutePath().resolveSibling("")).isPresent();
  }

  /** The day of a folder of compacted events, by its name. */
  public static Optional<LocalDate> day(Path folder) {
    String name = folder.getFileName().toString();
    try {
      return name.startsWith(LogLayout.DAY)
          ? Optional.of(LocalDate.parse(name.substring(LogLayout.DAY.length())))
          : Optional.empty();
    } catch (DateTimeException e) { // somebody else's
      return Optional.empty();
    }
  }

  /** Every row, whole. */
  public void forEachRow(Visitor<? super LoggedRow> visitor) throws IOException {
    read(LoggedRow.schema(), visitor);
  }

  /** Every event, by the columns that tell whose it is; lines that hold none are passed over. */
  public void forEachEvent(Visitor<? super LoggedEvent> visitor) throws IOException {
    read(
        LoggedRow.schemaOfEvents(),
        row -> {
          Optional<LoggedEvent> event = row.event();
          if (event.isPresent()) {
            visitor.visit(event.get());
          }
        });
  }

  /** How many rows it has. */
  public long rows() throws IOException {
    try (ParquetFileReader file = open()) {
      return file.getRecordCount();
    }
  }

  /**
   * Takes events out. Whenever that is interrupted, the file is as it was or as it shall be; one
   * that has no row left is gone.
   *
   * @return how many; if none, the file is not touched
   */
  public long remove(Predicate<LoggedEvent> unwanted, LogDisk disk) throws IOException {
    long[] found = {0};
    forEachEvent(event -> found[0] += unwanted.test(event) ? 1 : 0);
    if (found[0] > 0) {
      Rewriting.of(path, disk, draft -> copy(draft, unwanted));
    }
    return found[0];
  }

  private boolean copy(Path draft, Predicate<LoggedEvent> unwanted) throws IOException {
    try (DayWriter kept = DayWriter.create(draft)) {
      forEachRow(
          row -> {
            if (row.event().filter(unwanted).isEmpty()) {
              kept.write(row);
            }
          });
      return kept.written() > 0;
    }
  }

  private void read(MessageType columns, Visitor<? super LoggedRow> visitor) throws IOException {
    try (ParquetReader<LoggedRow> rows = RowReading.open(path, columns)) {
      for (LoggedRow row = rows.read(); row != null; row = rows.read()) {
        visitor.visit(row);
      }
    } catch (RuntimeException e) { // what Parquet throws at damaged bytes
      throw unreadable(e);
    }
  }

  private ParquetFileReader open() throws IOException {
    try {
      return ParquetFileReader.open(new LocalInputFile(path));
    } catch (RuntimeException e) { // "is not a Parquet file"
      throw unreadable(e);
    }
  }

  private IOException unreadable(RuntimeException e) {
    return new IOException("cannot read %s: %s".formatted(path, e.getMessage()), e);
  }
}
