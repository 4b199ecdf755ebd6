package dev.nightjar.trainer.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.model.ItemStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * All items of a model, in order of {@code item_id}: an item's number is its place.
 *
 * <p>Items that occur in events but not in the catalogue are kept as deleted ones: what people did
 * with them still tells about other items, but they are never shown.
 */
public final class Catalogue {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<CatalogueItem> items;

  private Catalogue(List<CatalogueItem> items) {
    this.items = List.copyOf(items);
  }

  /**
   * Brings the shop's catalogue and the items of its events together.
   *
   * @param listed rows (item_id, item_type, status, attributes: a JSON object), each item once
   * @param medianPrices of every item that occurs in events; NaN if it was never bought with a
   *     price
   */
  public static Catalogue of(List<Row> listed, Map<String, Float> medianPrices) {
    List<CatalogueItem> items = new ArrayList<>();
    Map<String, Float> unlisted = new HashMap<>(medianPrices);
    for (Row row : listed) {
      String id = row.getAs("item_id");
      items.add(item(row, medianPrices.getOrDefault(id, Float.NaN)));
      unlisted.remove(id);
    }
    unlisted.forEach(
        (id, price) ->
            items.add(
                new CatalogueItem(id, "product", ItemStatus.DELETED, "", "", "", "{}", price)));
    items.sort(Comparator.comparing(CatalogueItem::id));
    return new Catalogue(items);
  }

  private static CatalogueItem item(Row row, float medianPrice) {
    String attributes = row.getAs("attributes");
    JsonNode node = parse(attributes);
    JsonNode category = node.path("category");
    JsonNode price = node.path("price");
    return new CatalogueItem(
        row.getAs("item_id"),
        row.getAs("item_type"),
        ItemStatus.of(row.getAs("status")),
        node.path("name").asText(""),
        (category.isArray() ? category.path(0) : category).asText(""),
        ItemText.of(node),
        attributes,
        price.isNumber() ? price.floatValue() : medianPrice);
  }

  private static JsonNode parse(String attributes) {
    try {
      return JSON.readTree(attributes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("attributes were checked when they were read", e);
    }
  }

  public int size() {
    return items.size();
  }

  /** Every item, in order of its number. */
  public List<CatalogueItem> items() {
    return items;
  }

  /** Whether each item may be shown, {@code boolean[items]}. */
  public boolean[] active() {
    boolean[] active = new boolean[items.size()];
    for (int item = 0; item < active.length; item++) {
      active[item] = items.get(item).status() == ItemStatus.ACTIVE;
    }
    return active;
  }

  public List<String> categories() {
    return items.stream().map(CatalogueItem::category).toList();
  }

  public List<String> texts() {
    return items.stream().map(CatalogueItem::text).toList();
  }

  /** Each item's price, NaN if unknown, {@code float[items]}. */
  public float[] prices() {
    float[] prices = new float[items.size()];
    for (int item = 0; item < prices.length; item++) {
      prices[item] = items.get(item).price();
    }
    return prices;
  }

  /** Rows (item_id: string, item: int), for joins. */
  public Dataset<Row> numbers(SparkSession spark) {
    List<Row> rows =
        IntStream.range(0, items.size())
            .mapToObj(item -> RowFactory.create(items.get(item).id(), item))
            .toList();
    StructType schema =
        new StructType()
            .add("item_id", DataTypes.StringType, false)
            .add("item", DataTypes.IntegerType, false);
    return spark.createDataFrame(rows, schema);
  }
}
