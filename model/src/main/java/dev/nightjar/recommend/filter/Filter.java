package dev.nightjar.recommend.filter;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the attributes of an item must be for the item to be answered.
 *
 * <p>Immutable, and canonical: filters that were written differently but say the same by the rules
 * of the grammar alone are equal. An equality is an {@link In} of one value, a negation stands
 * before single conditions only (by De Morgan's laws), a part of the same kind as the whole is
 * merged into it, and neither order nor repetition counts.
 *
 * <p>An attribute that no item has makes a condition and its negation alike unknown, and an item
 * must match for certain: else a misspelt attribute in {@code {"brnad": {"$ne": "Acme"}}} would
 * switch the filter off. Only {@link Exists} is never unknown.
 */
public sealed interface Filter {
  /** Where every part holds; everywhere if there are none. */
  record AllOf(Set<Filter> parts) implements Filter {
    public AllOf {
      parts = Set.copyOf(parts);
    }
  }

  /** Where any part holds; nowhere if there are none. */
  record AnyOf(Set<Filter> parts) implements Filter {
    public AnyOf {
      parts = Set.copyOf(parts);
    }
  }

  /** Where a condition does not hold, items that lack the attribute among them. */
  record Not(Condition condition) implements Filter {}

  /** What is said of one attribute; of one with several values, any of them may make it hold. */
  sealed interface Condition extends Filter {
    /** The attribute's name; dots lead into nested ones. */
    String attribute();
  }

  /** Where the attribute is one of {@code values}. */
  record In(String attribute, Set<Operand> values) implements Condition {
    public In {
      values = Set.copyOf(values);
    }
  }

  /**
   * Where the attribute is of the bound's kind and lies on the right side of it.
   *
   * @param bound a number or a text
   */
  record Compare(String attribute, Order order, Operand bound) implements Condition {}

  /** Where the item has the attribute: any value but null, an empty array too. */
  record Exists(String attribute) implements Condition {}

  /** On which side of a bound, with or without the bound itself. Texts stand by code point. */
  enum Order {
    GREATER,
    AT_LEAST,
    LESS,
    AT_MOST
  }

  /** Where all of {@code parts} hold. */
  static Filter all(Collection<? extends Filter> parts) {
    Set<Filter> merged = new LinkedHashSet<>();
    for (Filter part : parts) {
      if (part instanceof AllOf all) {
        merged.addAll(all.parts);
      } else {
        merged.add(part);
      }
    }
    return merged.size() == 1 ? merged.iterator().next() : new AllOf(merged);
  }

  /** Where any of {@code parts} holds. */
  static Filter any(Collection<? extends Filter> parts) {
    Set<Filter> merged = new LinkedHashSet<>();
    for (Filter part : parts) {
      if (part instanceof AnyOf any) {
        merged.addAll(any.parts);
      } else {
        merged.add(part);
      }
    }
    return merged.size() == 1 ? merged.iterator().next() : new AnyOf(merged);
  }

  /** Where this does not hold. */
  default Filter negated() {
    if (this instanceof AllOf all) {
      return any(all.parts.stream().map(Filter::negated).toList());
    }
    if (this instanceof AnyOf any) {
      return all(any.parts.stream().map(Filter::negated).toList());
    }
    return this instanceof Not not ? not.condition : new Not((Condition) this);
  }
}
