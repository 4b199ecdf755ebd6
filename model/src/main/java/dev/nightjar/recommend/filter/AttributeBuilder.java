package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import org.roaringbitmap.RoaringBitmap;

/** Collects the values of one {@link Attribute}, item after item in ascending order. */
final class AttributeBuilder {
  private final RoaringBitmap present = new RoaringBitmap();
  private final ColumnBuilder<BigDecimal> decimals = new ColumnBuilder<>();
  private final ColumnBuilder<String> texts = new ColumnBuilder<>();
  private final ColumnBuilder<Boolean> truths = new ColumnBuilder<>();

  /** Notes that {@code item} has the attribute, with whatever value. */
  void present(int item) {
    present.add(item);
  }

  /** Notes one string, number or boolean. */
  void add(int item, JsonNode value) {
    if (value.isNumber()) {
      decimal(item, value.decimalValue());
    } else if (value.isBoolean()) {
      present(item);
      truths.add(value.booleanValue(), item);
    } else {
      text(item, value.asText());
    }
  }

  /** Notes a number; of one that no filter can name, only that there is a value. */
  void decimal(int item, BigDecimal value) {
    present(item);
    if (Operands.isBounded(value)) {
      decimals.add(value.stripTrailingZeros(), item);
    }
  }

  void text(int item, String text) {
    present(item);
    int kept = ConditionReader.MOST_CHARACTERS + 1;
    texts.add(text.length() > kept ? text.substring(0, kept) : text, item);
    Operands.decimal(text).ifPresent(value -> decimals.add(value, item));
    Operands.truth(text).ifPresent(value -> truths.add(value, item));
  }

  Attribute build() {
    present.runOptimize();
    return new Attribute(
        present,
        decimals.build(Comparator.naturalOrder()),
        texts.build(CodePointOrder.INSTANCE),
        truths.build(Comparator.naturalOrder()));
  }
}
