package dev.nightjar.cli.inspect;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.recommend.filter.Filter;
import dev.nightjar.recommend.filter.FilterReader;
import dev.nightjar.recommend.filter.FilterReading;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A filter as it was given.
 *
 * @param json as a request would hold it
 * @param filter empty if it filters nothing
 */
record GivenFilter(ObjectNode json, Optional<Filter> filter) {
  /** Of a question that names none. */
  static final GivenFilter NONE = new GivenFilter(Json.object(), Optional.empty());

  /** What lets through one item, if this filter does. */
  Filter and(String itemId) {
    ObjectNode both = Json.object();
    both.putArray("$and").add(json).add(Json.object().put("item_id", itemId));
    return FilterReader.read("filters", both).filter().orElseThrow();
  }

  /** Reads what a request may hold, and names all of it that cannot be used. */
  static final class Converter implements ITypeConverter<GivenFilter> {
    @Override
    public GivenFilter convert(String value) {
      JsonNode json = Json.parsed(value);
      if (!(json instanceof ObjectNode object)) {
        throw new TypeConversionException("expected a JSON object, found " + value);
      }
      FilterReading reading = FilterReader.read("filters", object);
      if (!reading.problems().isEmpty()) {
        throw new TypeConversionException(
            reading.problems().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .collect(joining("; ")));
      }
      return new GivenFilter(object, reading.filter());
    }
  }
}
