package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Runs the items of every format through the rules; the answers are {@link CheckedRows}. */
final class ItemChecks {
  /** Usable: the columns of {@link ItemSchema}, then {@code block} and {@code position}. */
  static final CheckedRows ROWS =
      new CheckedRows(
          ItemSchema.schema()
              .add(Lines.BLOCK, DataTypes.LongType)
              .add(Lines.POSITION, DataTypes.LongType));

  private ItemChecks() {}

  static Dataset<Row> ofJson(Dataset<Row> lines) {
    return lines.map((MapFunction<Row, Row>) ItemChecks::checkJson, Encoders.row(ROWS.schema()));
  }

  static Dataset<Row> ofCsv(CsvFiles.Table table) {
    List<String> columns = table.header().columns();
    return table
        .rows()
        .map((MapFunction<Row, Row>) row -> checkCsv(columns, row), Encoders.row(ROWS.schema()));
  }

  /** Columns may be lists, maps and structs: Spark's own JSON brings them to the other formats. */
  static Dataset<Row> ofParquet(Dataset<Row> rows) throws InputException {
    List<Column> keys = new ArrayList<>();
    for (StructField field : rows.schema().fields()) {
      boolean text =
          ItemRules.KEYS.contains(field.name()) && !field.name().equals(ItemSchema.ATTRIBUTES);
      Column column = text ? ParquetTexts.of(field) : ParquetTexts.named(field);
      keys.add(column.as(field.name()));
    }
    Column json = to_json(struct(keys.toArray(Column[]::new)), Map.of("timeZone", "UTC"));
    List<Column> columns = new ArrayList<>(List.of(json.as(Lines.TEXT)));
    columns.addAll(List.of(Lines.origin()));
    return ofJson(rows.select(columns.toArray(Column[]::new)));
  }

  private static Row checkJson(Row line) {
    String text = line.getString(0);
    String file = line.getString(1);
    try {
      ObjectNode item = ItemJson.parse(text, RejectReason.MALFORMED_ROW);
      return ROWS.accepted(ItemRules.check(item, file), line.get(2), line.get(3));
    } catch (RejectedRowException e) {
      return ROWS.rejected(e.reason(), file, text);
    }
  }

  /**
   * @param row one text for each column of the header, null if empty; then the columns of Lines
   */
  private static Row checkCsv(List<String> columns, Row row) {
    int text = columns.size();
    String file = row.getString(text + 1);
    if (!row.isNullAt(text)) {
      return ROWS.rejected(RejectReason.MALFORMED_ROW, file, row.getString(text));
    }
    ObjectNode item = item(columns, row);
    try {
      return ROWS.accepted(ItemRules.check(item, file), row.get(text + 2), row.get(text + 3));
    } catch (RejectedRowException e) {
      return ROWS.rejected(e.reason(), file, ItemJson.write(item));
    }
  }

  private static ObjectNode item(List<String> columns, Row row) {
    ObjectNode item = ItemJson.empty();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (!column.isEmpty() && !row.isNullAt(i) && !row.getString(i).isEmpty()) {
        String value = row.getString(i);
        boolean text = ItemRules.KEYS.contains(column);
        item.set(column, text ? TextNode.valueOf(value) : CsvValues.of(value));
      }
    }
    return item;
  }
}
