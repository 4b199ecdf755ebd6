package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the grammar of filters:
 *
 * <pre>
 * {"category": "Shoes"}                              equals
 * {"category": ["Shoes", "Bags"]}                    any of
 * {"price": {"$gte": 10, "$lt": 50}}                 range
 * {"brand": {"$nin": ["Acme"]}, "in_stock": true}    all of the keys must hold
 * {"$or": [{...}, {...}]}, {"$and": [...]}, {"$not": {...}}, {"name": {"$exists": true}}
 * </pre>
 *
 * <p>What one attribute may be compared with is read by {@link ConditionReader}. Whatever cannot be
 * used is noted with its path, and reading goes on: nothing is ever left out in silence. {@code {}}
 * holds everywhere, wherever it stands.
 */
public final class FilterReader {
  /** Levels of {@code $and}, {@code $or} and {@code $not} within each other. */
  public static final int MOST_LEVELS = 20;

  private final FilterProblems problems;
  private final ConditionReader conditions;

  private FilterReader(FilterProblems problems) {
    this.problems = problems;
    this.conditions = new ConditionReader(problems);
  }

  /**
   * Reads {@code object}.
   *
   * @param name what the paths of problems start with
   */
  public static FilterReading read(String name, ObjectNode object) {
    FilterProblems problems = new FilterProblems(name);
    Filter filter = new FilterReader(problems).object(name, object, 0);
    boolean none = object.isEmpty() || !problems.found().isEmpty();
    return new FilterReading(none ? Optional.empty() : Optional.of(filter), problems.found());
  }

  private Filter object(String path, ObjectNode object, int level) {
    if (object.isEmpty()) {
      problems.count();
    }
    List<Filter> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (problems.areTooMany()) {
        break;
      }
      String key = member.getKey();
      JsonNode value = member.getValue();
      String at = path + "." + Shortened.of(key);
      parts.add(
          switch (key) {
            case "$and" -> Filter.all(list(at, value, level));
            case "$or" -> Filter.any(list(at, value, level));
            case "$not" -> nested(at, value, level).negated();
            default -> attribute(at, key, value, level);
          });
    }
    return Filter.all(parts);
  }

  private List<Filter> list(String path, JsonNode value, int level) {
    List<Filter> parts = new ArrayList<>();
    if (!value.isArray() || value.isEmpty()) {
      problems.unexpected(path, "an array of at least one JSON object", value);
    }
    for (int place = 0; value.isArray() && place < value.size(); place++) {
      if (problems.areTooMany()) {
        break;
      }
      parts.add(nested(path + "[" + place + "]", value.get(place), level));
    }
    return parts;
  }

  private Filter nested(String path, JsonNode value, int level) {
    if (!(value instanceof ObjectNode object)) {
      return problems.unexpected(path, "a JSON object", value);
    }
    return level == MOST_LEVELS ? tooDeep(path) : object(path, object, level + 1);
  }

  private Filter attribute(String path, String name, JsonNode value, int level) {
    if (name.startsWith("$")) {
      return problems.refuse(
          path, "unknown operator: expected $and, $or, $not or the name of an attribute");
    }
    if (name.length() > ConditionReader.MOST_CHARACTERS) {
      String expected = "expected a name of at most %d characters, found one of %d";
      return problems.refuse(
          path, expected.formatted(ConditionReader.MOST_CHARACTERS, name.length()));
    }
    if (value instanceof ObjectNode operators) {
      return operators(path, name, operators, level);
    }
    return value.isArray() ? conditions.in(path, name, value) : conditions.equal(path, name, value);
  }

  /** Several operators on one attribute must all hold. */
  private Filter operators(String path, String attribute, ObjectNode operators, int level) {
    if (operators.isEmpty()) {
      return problems.refuse(path, "expected a value or an operator, found an empty object");
    }
    List<Filter> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> operator : operators.properties()) {
      if (problems.areTooMany()) {
        break;
      }
      String at = path + "." + Shortened.of(operator.getKey());
      parts.add(
          operator.getKey().equals("$not")
              ? not(at, attribute, operator.getValue(), level)
              : conditions.operator(at, attribute, operator.getKey(), operator.getValue()));
    }
    return Filter.all(parts);
  }

  private Filter not(String path, String attribute, JsonNode value, int level) {
    if (!(value instanceof ObjectNode operators)) {
      return problems.unexpected(path, "an object of operators", value);
    }
    return level == MOST_LEVELS
        ? tooDeep(path)
        : operators(path, attribute, operators, level + 1).negated();
  }

  private Filter tooDeep(String path) {
    return problems.refuse(
        path, "expected at most " + MOST_LEVELS + " levels of $and, $or and $not");
  }
}
