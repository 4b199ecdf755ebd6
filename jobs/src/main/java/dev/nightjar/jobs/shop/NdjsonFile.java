package dev.nightjar.jobs.shop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file of one JSON object a line. */
final class NdjsonFile implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactoryBuilder().rootValueSeparator("").build();

  private final CountingStream out;
  private final JsonGenerator json;

  NdjsonFile(Path path) throws IOException {
    this.out = new CountingStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW));
    this.json = JSON.createGenerator(out);
  }

  /** Where the next object is written; {@link #endLine()} follows it. */
  JsonGenerator json() {
    return json;
  }

  void endLine() throws IOException {
    json.writeRaw('\n');
  }

  /** Bytes written so far, those in the buffer included. */
  long bytes() {
    return out.count + json.getOutputBuffered();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private static final class CountingStream extends FilterOutputStream {
    private long count;

    CountingStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }
  }
}
