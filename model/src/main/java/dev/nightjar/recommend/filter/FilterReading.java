package dev.nightjar.recommend.filter;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a filter.
 *
 * @param filter empty if the object was, which filters nothing, or if there are problems
 * @param problems everything that cannot be used, in the order in which it stands
 */
public record FilterReading(Optional<Filter> filter, List<FilterProblem> problems) {
  public FilterReading {
    problems = List.copyOf(problems);
  }
}
