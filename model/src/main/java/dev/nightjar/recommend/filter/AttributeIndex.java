package dev.nightjar.recommend.filter;

import dev.nightjar.model.ItemRow;
import dev.nightjar.model.Model;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which items have which values of which attributes, on the heap.
 *
 * <p>Attributes are {@code item_id}, {@code item_type}, {@code status}, {@code price_bucket} and
 * whatever the catalogue says, nested objects by dotted names, arrays by their elements. {@code
 * price} is the item's price in the model where the catalogue has no number of that name. {@code
 * status} is always {@code active}, since no other item is ever answered.
 *
 * <p>For each value of an item it costs 4 bytes, or less where 256 items or more share the value;
 * for each distinct value 8 bytes and the value itself, which is about 40 bytes for a number and 56
 * bytes and up for a text (of which 257 characters are kept). So names, ids and descriptions cost
 * about 70, 60 and 350 bytes an item, a category or a colour cost 2. Each distinct name of an
 * attribute, nested ones by their dotted names, costs an index of its own. Names longer than a
 * filter may say are not kept, and beyond 10,000 of them those that come last are passed over, with
 * a warning in the log; nor are numbers of more than 400 digits, which no filter may say.
 */
public final class AttributeIndex {
  private final int items;
  private final Map<String, Attribute> attributes;

  AttributeIndex(int items, Map<String, Attribute> attributes) {
    this.items = items;
    this.attributes = Map.copyOf(attributes);
  }

  /** Reads the attributes of every item of {@code model}. */
  public static AttributeIndex of(Model model) {
    AttributeIndexBuilder builder = new AttributeIndexBuilder();
    for (int item = 0; item < model.items().size(); item++) {
      ItemRow row = model.item(item);
      builder.add(
          model.items().id(item), row.type(), row.priceBucket(), row.price(), row.attributes());
    }
    return builder.build();
  }

  /** The items that {@code filter} lets through. */
  public Allowed allowed(Filter filter) {
    NavigableSet<String> warnings = new TreeSet<>();
    RoaringBitmap allowed = where(filter, warnings);
    allowed.runOptimize();
    allowed.trim();
    return new Allowed(allowed, warnings);
  }

  /** A new bitmap. */
  private RoaringBitmap where(Filter filter, NavigableSet<String> warnings) {
    if (filter instanceof Filter.AllOf all) {
      RoaringBitmap items = everything();
      all.parts().forEach(part -> items.and(where(part, warnings)));
      return items;
    }
    if (filter instanceof Filter.AnyOf any) {
      RoaringBitmap items = new RoaringBitmap();
      any.parts().forEach(part -> items.or(where(part, warnings)));
      return items;
    }
    return filter instanceof Filter.Not not
        ? where(not.condition(), false, warnings)
        : where((Filter.Condition) filter, true, warnings);
  }

  private RoaringBitmap where(
      Filter.Condition condition, boolean holds, NavigableSet<String> warnings) {
    Attribute attribute = attributes.get(condition.attribute());
    if (attribute == null) {
      warnings.add("no item has the attribute \"" + condition.attribute() + "\"");
      boolean lacks = condition instanceof Filter.Exists && !holds;
      return lacks ? everything() : new RoaringBitmap();
    }
    attribute
        .missingKinds(condition)
        .map(
            kind -> "no item has %s in the attribute \"%s\"".formatted(kind, condition.attribute()))
        .forEach(warnings::add);
    RoaringBitmap items = attribute.where(condition);
    if (!holds) {
      items.flip(0L, this.items);
    }
    return items;
  }

  private RoaringBitmap everything() {
    RoaringBitmap all = new RoaringBitmap();
    all.add(0L, items);
    return all;
  }
}
