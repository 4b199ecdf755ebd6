package dev.nightjar.trainer.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Puts {@link LoggedRow}s together from some of their columns. */
final class RowReading extends ReadSupport<LoggedRow> {
  private final MessageType columns;

  private RowReading(MessageType columns) {
    this.columns = columns;
  }

  /** The rows of a file; of other columns than these they have nothing. */
  static ParquetReader<LoggedRow> open(Path file, MessageType columns) throws IOException {
    return new ParquetReader.Builder<LoggedRow>(new LocalInputFile(file)) {
      @Override
      protected ReadSupport<LoggedRow> getReadSupport() {
        return new RowReading(columns);
      }
    }.withConf(DayWriter.HADOOP).build();
  }

  @Override
  public ReadContext init(InitContext file) {
    Set<String> format = file.getKeyValueMetadata().getOrDefault(DayWriter.FORMAT, Set.of());
    if (!format.equals(Set.of(DayWriter.FORMAT_VERSION))) {
      throw new IllegalArgumentException(
          "expected compacted events of format %s, found %s"
              .formatted(DayWriter.FORMAT_VERSION, format.isEmpty() ? "another's file" : format));
    }
    return new ReadContext(columns);
  }

  @Override
  @SuppressWarnings("deprecation") // abstract: there is no other to override
  public RecordMaterializer<LoggedRow> prepareForRead(
      Configuration hadoop, Map<String, String> notes, MessageType schema, ReadContext context) {
    return new Rows(columns);
  }

  private static final class Rows extends RecordMaterializer<LoggedRow> {
    private final Values values;

    private Rows(MessageType columns) {
      values = new Values(columns);
    }

    @Override
    public LoggedRow getCurrentRecord() {
      return new LoggedRow(values.row);
    }

    @Override
    public GroupConverter getRootConverter() {
      return values;
    }
  }

  /** Takes one row's values. */
  private static final class Values extends GroupConverter {
    private final Converter[] converters;
    private @Nullable Binary[] row = new Binary[0];

    private Values(MessageType columns) {
      converters =
          columns.getFields().stream()
              .map(field -> new Value(LoggedRow.number(field.getName())))
              .toArray(Converter[]::new);
    }

    @Override
    public Converter getConverter(int field) {
      return converters[field];
    }

    @Override
    public void start() {
      row = new Binary[LoggedRow.size()];
    }

    @Override
    public void end() {}

    /** A value of one column. */
    private final class Value extends PrimitiveConverter {
      private final int number;
      private Binary[] dictionary = new Binary[0];

      private Value(int number) {
        this.number = number;
      }

      @Override
      public void addBinary(Binary value) {
        row[number] = value.copy();
      }

      @Override
      public boolean hasDictionarySupport() {
        return true;
      }

      @Override
      public void setDictionary(Dictionary values) {
        dictionary = new Binary[values.getMaxId() + 1];
        for (int id = 0; id < dictionary.length; id++) {
          dictionary[id] = values.decodeToBinary(id).copy();
        }
      }

      @Override
      public void addValueFromDictionary(int id) {
        row[number] = dictionary[id];
      }
    }
  }
}
