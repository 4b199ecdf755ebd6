package dev.nightjar.trainer.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The elements of a file that holds one JSON list, each as a row of text, without holding the file.
 *
 * <p>Where the list is broken, one last row says so in words. They are no JSON, so that this row is
 * rejected and counted as malformed.
 */
final class JsonListRows implements Iterator<Row> {
  private static final JsonFactory JSON = new JsonFactory();

  private final String file;
  private final JsonParser parser;
  private long position;
  private Optional<String> upcoming;

  JsonListRows(String path, Configuration hadoop) throws IOException {
    this.file = new Path(path).toUri().toString();
    this.parser = JSON.createParser(InputFile.openText(path, hadoop));
    parser.nextToken(); // the [ that tells such a file from one of lines
    this.upcoming = read();
  }

  @Override
  public boolean hasNext() {
    return upcoming.isPresent();
  }

  /** Columns as {@link Lines} has them; the whole file is block 0. */
  @Override
  public Row next() {
    String text = upcoming.orElseThrow(() -> new NoSuchElementException(file));
    try {
      upcoming = read();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read on in " + file, e);
    }
    return RowFactory.create(text, file, 0L, position++);
  }

  private Optional<String> read() throws IOException {
    if (parser.isClosed()) {
      return Optional.empty();
    }
    try {
      if (parser.nextToken() != JsonToken.END_ARRAY) {
        return Optional.of(element());
      }
      Optional<String> left =
          parser.nextToken() == null ? Optional.empty() : Optional.of("text after the list's end");
      parser.close();
      return left;
    } catch (JsonProcessingException e) {
      parser.close();
      return Optional.of("the list is broken from here on: " + e.getMessage());
    }
  }

  private String element() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      generator.copyCurrentStructure(parser);
    }
    return text.toString();
  }
}
