package dev.nightjar.trainer.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Writes a file of {@link LoggedRow}s, in the order in which they come. */
public final class DayWriter implements Closeable {
  /** In the file's own notes, which format of ours it has. */
  static final String FORMAT = "nightjar.events";

  static final String FORMAT_VERSION = "1";

  /** Parquet wants one; nothing of it is used. */
  static final Configuration HADOOP = new Configuration(false);

  /** A writer keeps up to so much in memory, and a reader's task takes so much at least. */
  private static final long GROUP_BYTES = 32L << 20;

  private final ParquetWriter<LoggedRow> rows;
  private long written;

  private DayWriter(ParquetWriter<LoggedRow> rows) {
    this.rows = rows;
  }

  /** Begins a new file. */
  public static DayWriter create(Path file) throws IOException {
    Building rows =
        new Building(new LocalOutputFile(file))
            .withConf(HADOOP)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(GROUP_BYTES);
    LoggedRow.UNIQUE.forEach(column -> rows.withDictionaryEncoding(column, false));
    return new DayWriter(rows.build());
  }

  public void write(LoggedRow row) throws IOException {
    rows.write(row);
    written++;
  }

  /** How many rows were written. */
  public long written() {
    return written;
  }

  /** How many bytes it has, those that are still in memory included. */
  public long bytes() {
    return rows.getDataSize();
  }

  /** Finishes the file; without that it is none. */
  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static final class Building extends ParquetWriter.Builder<LoggedRow, Building> {
    private Building(OutputFile file) {
      super(file);
    }

    @Override
    protected Building self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract: there is no other to override
    protected WriteSupport<LoggedRow> getWriteSupport(Configuration hadoop) {
      return new Columns(LoggedRow.schema());
    }
  }

  /** Takes a row apart. */
  private static final class Columns extends WriteSupport<LoggedRow> {
    private final MessageType schema;
    private final String[] names;
    private @Nullable RecordConsumer consumer;

    private Columns(MessageType schema) {
      this.schema = schema;
      this.names = schema.getFields().stream().map(field -> field.getName()).toArray(String[]::new);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract too
    public WriteContext init(Configuration hadoop) {
      return new WriteContext(schema, Map.of(FORMAT, FORMAT_VERSION));
    }

    @Override
    public void prepareForWrite(RecordConsumer whoTakesIt) {
      consumer = whoTakesIt;
    }

    @Override
    public void write(LoggedRow row) {
      RecordConsumer consumer = Objects.requireNonNull(this.consumer, "not prepared");
      consumer.startMessage();
      for (int column = 0; column < names.length; column++) {
        Binary value = row.value(column);
        if (value != null) {
          consumer.startField(names[column], column);
          consumer.addBinary(value);
          consumer.endField(names[column], column);
        }
      }
      consumer.endMessage();
    }
  }
}
