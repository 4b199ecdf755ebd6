package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has turned out to be wrong with a filter while it is read, and how much has been read. */
final class FilterProblems {
  /** Values, conditions without a value, and problems, in all. */
  static final int MOST_PARTS = 1_000;

  private static final Filter HARMLESS = new Filter.AllOf(Set.of());

  private final String name;
  private final List<FilterProblem> found = new ArrayList<>();
  private int parts;

  FilterProblems(String name) {
    this.name = name;
  }

  List<FilterProblem> found() {
    return found;
  }

  /** Counts a value, or a condition that has none. */
  void count() {
    parts++;
    if (parts == MOST_PARTS + 1) {
      String expected = "expected at most %,d conditions and values in all".formatted(MOST_PARTS);
      found.add(new FilterProblem(name, expected));
    }
  }

  /** Whether reading shall stop: a request of a megabyte could name a problem in every byte. */
  boolean areTooMany() {
    return parts > MOST_PARTS;
  }

  /** Notes a problem; returns something to go on with. */
  Filter refuse(String path, String message) {
    found.add(new FilterProblem(path, message));
    count();
    return HARMLESS;
  }

  /** Notes that something else was expected than {@code value}. */
  Filter unexpected(String path, String expected, JsonNode value) {
    return refuse(path, "expected " + expected + ", found " + Shortened.of(value));
  }
}
