package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightjar.event.LogLayout;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Runs the events of every format through the rules; the answers are {@link CheckedRows}.
 *
 * @param rules to be obeyed
 * @param origin what the answers tell of where a row comes from
 */
record EventChecks(EventRules rules, RowOrigin origin) implements Serializable {
  static final CheckedRows ROWS = new CheckedRows(EventSchema.schema());

  private static final ObjectMapper JSON = new ObjectMapper();

  Dataset<Row> ofJson(Dataset<Row> lines) {
    return lines
        .select(col(Lines.TEXT), origin.ofLines().as(Lines.FILE))
        .map((MapFunction<Row, Row>) this::checkJson, Encoders.row(ROWS.schema()));
  }

  Dataset<Row> ofCsv(CsvFiles.Table table) {
    Map<EventField, Column> texts = new EnumMap<>(EventField.class);
    for (EventField field : EventField.values()) {
      int at = table.header().columns().indexOf(field.column());
      texts.put(field, at < 0 ? lit("") : col(CsvFiles.Table.column(at)));
    }
    return ofTexts(table.rows(), texts, col(Lines.TEXT), lit(""), origin.ofLines());
  }

  Dataset<Row> ofParquet(Dataset<Row> rows) throws InputException {
    StructType schema = rows.schema();
    Map<EventField, Column> texts = new EnumMap<>(EventField.class);
    for (EventField field : EventField.values()) {
      boolean present = List.of(schema.fieldNames()).contains(field.column());
      texts.put(field, present ? ParquetTexts.of(schema.apply(field.column())) : lit(""));
    }
    boolean ours = List.of(schema.fieldNames()).contains(LogLayout.UNPARSED_LINE);
    Column line = ours ? ParquetTexts.of(schema.apply(LogLayout.UNPARSED_LINE)) : lit("");
    Column[] from = Lines.origin();
    return ofTexts(rows, texts, lit(""), line, origin.of(from[0], from[1], from[2]));
  }

  /**
   * @param texts one string for each {@link EventField}, null if absent
   * @param broken the row's text if it is malformed, else null or empty
   * @param line the row as a line of JSON if the texts do not tell it, else null or empty
   */
  private Dataset<Row> ofTexts(
      Dataset<Row> rows, Map<EventField, Column> texts, Column broken, Column line, Column file) {
    List<Column> columns = new ArrayList<>();
    texts.forEach((field, text) -> columns.add(coalesce(text, lit("")).as(field.column())));
    columns.add(coalesce(broken, lit("")).as(Lines.TEXT));
    columns.add(coalesce(line, lit("")).as(LogLayout.UNPARSED_LINE));
    columns.add(file.as(Lines.FILE));
    return rows.select(columns.toArray(Column[]::new))
        .map((MapFunction<Row, Row>) this::checkTexts, Encoders.row(ROWS.schema()));
  }

  private Row checkJson(Row line) {
    return checkJson(line.getString(0), line.getString(1));
  }

  private Row checkJson(String text, String file) {
    try {
      return ROWS.accepted(rules.check(EventJson.parse(text), file));
    } catch (RejectedRowException e) {
      return ROWS.rejected(e.reason(), file, text);
    }
  }

  private Row checkTexts(Row texts) throws JsonProcessingException {
    EventField[] fields = EventField.values();
    String broken = texts.getString(fields.length);
    String line = texts.getString(fields.length + 1);
    String file = texts.getString(fields.length + 2);
    if (!broken.isEmpty()) {
      return ROWS.rejected(RejectReason.MALFORMED_ROW, file, broken);
    }
    if (!line.isEmpty()) {
      return checkJson(line, file);
    }
    RawEvent event = new RawEvent();
    for (int i = 0; i < fields.length; i++) {
      event.set(fields[i], texts.getString(i));
    }
    try {
      return ROWS.accepted(rules.check(event, file));
    } catch (RejectedRowException e) {
      return ROWS.rejected(e.reason(), file, asJson(event));
    }
  }

  /** A table's row has lost its text; as JSON it can be told from the next and sent again. */
  private static String asJson(RawEvent event) throws JsonProcessingException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (EventField field : EventField.values()) {
      if (!event.get(field).isEmpty()) {
        fields.put(field.column(), event.get(field));
      }
    }
    return JSON.writeValueAsString(fields);
  }
}
