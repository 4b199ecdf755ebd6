package dev.nightjar.trainer.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** A part of the cases, or of what is relevant in each. */
interface Split {
  /** The name of {@link #all()}. */
  String ALL = "all";

  String name();

  /** What of a case is relevant in this part, ascending; empty if the case is not in it. */
  int[] relevant(Case asked);

  /** Every case, with all that is relevant. */
  static Split all() {
    return cases(ALL, asked -> true);
  }

  /** The cases for which {@code in} holds. */
  static Split cases(String name, Predicate<Case> in) {
    return new Split() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public int[] relevant(Case asked) {
        return in.test(asked) ? asked.relevant() : new int[0];
      }
    };
  }

  /** Of every case the relevant items for which {@code of} holds. */
  static Split items(String name, ItemOfCase of) {
    return new Split() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public int[] relevant(Case asked) {
        return Arrays.stream(asked.relevant()).filter(item -> of.test(asked, item)).toArray();
      }
    };
  }

  /** Whether an item that is relevant in a case is meant. */
  @FunctionalInterface
  interface ItemOfCase {
    boolean test(Case asked, int item);
  }

  /** Two halves: below the median, and from it on. */
  static List<Split> byMedian(
      String below, String from, List<Case> cases, ToIntFunction<Case> amount) {
    int[] amounts = cases.stream().mapToInt(amount).sorted().toArray();
    int median = amounts.length == 0 ? 0 : amounts[amounts.length / 2];
    return List.of(
        cases(below, asked -> amount.applyAsInt(asked) < median),
        cases(from, asked -> amount.applyAsInt(asked) >= median));
  }
}
