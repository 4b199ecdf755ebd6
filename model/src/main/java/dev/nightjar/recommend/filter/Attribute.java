package dev.nightjar.recommend.filter;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * One attribute of all items that have it.
 *
 * @param present the items that have it, with whatever value
 * @param decimals numbers, and texts that spell one
 * @param texts all texts, the long ones cut behind the longest operand, which changes no comparison
 * @param truths booleans, and texts that spell one
 */
record Attribute(
    RoaringBitmap present,
    Column<BigDecimal> decimals,
    Column<String> texts,
    Column<Boolean> truths) {

  /**
   * The items for which {@code condition}, which must be on this attribute, holds; a new bitmap.
   */
  RoaringBitmap where(Filter.Condition condition) {
    RoaringBitmap items = new RoaringBitmap();
    if (condition instanceof Filter.In in) {
      in.values().forEach(value -> addEqual(value, items));
    } else if (condition instanceof Filter.Compare compare) {
      addRange(compare.order(), compare.bound(), items);
    } else {
      items.or(present);
    }
    return items;
  }

  /**
   * What {@code condition} compares this with although no item has any of the kind, such as "a
   * number".
   */
  Stream<String> missingKinds(Filter.Condition condition) {
    if (condition instanceof Filter.In in) {
      return in.values().stream().flatMap(value -> missingKind(value).stream());
    }
    return condition instanceof Filter.Compare compare
        ? missingKind(compare.bound()).stream()
        : Stream.empty();
  }

  private Optional<String> missingKind(Operand operand) {
    if (operand instanceof Operand.Decimal) {
      return decimals.isEmpty() ? Optional.of("a number") : Optional.empty();
    }
    if (operand instanceof Operand.Text) {
      return texts.isEmpty() ? Optional.of("a text") : Optional.empty();
    }
    return truths.isEmpty() ? Optional.of("a boolean") : Optional.empty();
  }

  private void addEqual(Operand value, RoaringBitmap items) {
    if (value instanceof Operand.Decimal decimal) {
      decimals.addEqual(decimal.value(), items);
    } else if (value instanceof Operand.Text text) {
      texts.addEqual(text.value(), items);
    } else if (value instanceof Operand.Truth truth) {
      truths.addEqual(truth.value(), items);
    }
  }

  private void addRange(Filter.Order order, Operand bound, RoaringBitmap items) {
    if (bound instanceof Operand.Decimal decimal) {
      decimals.addRange(order, decimal.value(), items);
    } else if (bound instanceof Operand.Text text) {
      texts.addRange(order, text.value(), items);
    }
  }
}
