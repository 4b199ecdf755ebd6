package dev.nightjar.trainer.learn;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What compound words are made of: the longest other terms of the same texts that a term begins and
 * ends with, as <i>kanne</i> in <i>teekanne</i>. The texts themselves are the dictionary.
 */
final class Compounds {
  private static final int SHORTEST_PART = 4;
  private static final int SHORTEST_REST = 3;

  private final Set<String> terms;

  /** Takes every term that there is. */
  Compounds(Set<String> terms) {
    this.terms = terms;
  }

  /** At most two parts of {@code term}, the first one first. */
  List<String> parts(String term) {
    return Stream.concat(begin(term), end(term)).distinct().toList();
  }

  private Stream<String> begin(String term) {
    for (int length = term.length() - SHORTEST_REST; length >= SHORTEST_PART; length--) {
      String part = term.substring(0, length);
      if (terms.contains(part)) {
        return Stream.of(part);
      }
    }
    return Stream.empty();
  }

  private Stream<String> end(String term) {
    for (int from = SHORTEST_REST; term.length() - from >= SHORTEST_PART; from++) {
      String part = term.substring(from);
      if (terms.contains(part)) {
        return Stream.of(part);
      }
    }
    return Stream.empty();
  }
}
