package dev.nightjar.jobs.shop;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code catalogue.ndjson}: an item a line, with the fields of the catalogue's contract.
 *
 * <p>Attributes: {@code name}, {@code price}, {@code category} (the leaf), {@code category_path}
 * (from the department down), {@code brand}, {@code colour} and {@code material} where there is
 * one, {@code in_stock}, {@code rating} (1 to 5), {@code description}, {@code tags}.
 */
final class CatalogueFile implements AutoCloseable {
  private final NdjsonFile file;

  CatalogueFile(Path path) throws IOException {
    this.file = new NdjsonFile(path);
  }

  void write(Item item) throws IOException {
    JsonGenerator json = file.json();
    json.writeStartObject();
    json.writeStringField("item_id", item.id());
    json.writeStringField("item_type", "product");
    json.writeStringField("status", item.status().wireName());
    json.writeObjectFieldStart("attributes");
    json.writeStringField("name", item.name());
    json.writeNumberField("price", BigDecimal.valueOf(item.cents(), 2));
    json.writeStringField("category", item.leaf().name());
    writeTexts("category_path", item.leaf().path());
    json.writeStringField("brand", item.brand());
    writeUnlessEmpty("colour", item.colour());
    writeUnlessEmpty("material", item.material());
    json.writeBooleanField("in_stock", item.inStock());
    json.writeNumberField("rating", BigDecimal.valueOf(item.tenths(), 1));
    json.writeStringField("description", item.description());
    writeTexts("tags", item.tags());
    json.writeEndObject();
    json.writeEndObject();
    file.endLine();
  }

  private void writeUnlessEmpty(String field, String text) throws IOException {
    if (!text.isEmpty()) {
      file.json().writeStringField(field, text);
    }
  }

  private void writeTexts(String field, List<String> texts) throws IOException {
    file.json().writeArrayFieldStart(field);
    for (String text : texts) {
      file.json().writeString(text);
    }
    file.json().writeEndArray();
  }

  long bytes() {
    return file.bytes();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
