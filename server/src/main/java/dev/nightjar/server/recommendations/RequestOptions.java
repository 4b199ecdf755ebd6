package dev.nightjar.server.recommendations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.filter.Filter;
import dev.nightjar.recommend.filter.FilterReader;
import dev.nightjar.recommend.filter.FilterReading;
import dev.nightjar.server.http.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that every recommendation may have:
 *
 * <ul>
 *   <li>{@code limit}: items on a page, 1 to 100; the endpoint's own default
 *   <li>{@code page}: from 1, the default
 *   <li>{@code placement}: where the items are shown; {@code home}, {@code pdp}, {@code cart} or
 *       any string of at most 64 characters
 *   <li>{@code mode}: {@code auto}, {@code collaborative}, {@code semantic} or {@code popular}; the
 *       endpoint's own default
 *   <li>{@code exclude_item_ids}: an array of ids never to return
 *   <li>{@code filters}: a JSON object that says what the items must be; its grammar is told by
 *       {@link FilterReader}, and every part of it that cannot be used is named
 * </ul>
 */
final class RequestOptions {
  private static final int LONGEST_PLACEMENT = 64;
  private static final String FILTERS = "filters";
  private static final Map<String, Mode> MODES = modes();

  private RequestOptions() {}

  /** Where the items will be shown; empty if the request does not say. */
  static String placement(Fields fields) {
    return fields.text("placement", LONGEST_PLACEMENT).orElse("");
  }

  /** Reads all but the placement; those that are absent are as {@code endpoint} has them. */
  static Options read(Fields fields, Endpoint endpoint) {
    int limit = fields.integer("limit", 1, Page.MOST_ITEMS, endpoint.defaultLimit());
    int page = fields.integer("page", 1, Integer.MAX_VALUE, 1);
    Mode mode = fields.choice("mode", MODES, endpoint.defaultMode());
    List<String> excluded = fields.ids("exclude_item_ids");
    Optional<Filter> filter = fields.object(FILTERS).flatMap(object -> filter(fields, object));
    return new Options(new Page(page, limit), mode, excluded, filter);
  }

  private static Optional<Filter> filter(Fields fields, ObjectNode object) {
    FilterReading reading = FilterReader.read(FILTERS, object);
    reading.problems().forEach(problem -> fields.refuse(problem.path(), problem.message()));
    return reading.filter();
  }

  private static Map<String, Mode> modes() {
    Map<String, Mode> modes = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      modes.put(mode.wireName(), mode);
    }
    return Collections.unmodifiableMap(modes);
  }
}
