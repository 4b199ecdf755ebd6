package dev.nightjar.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Bodies, queries and filters that no shop in its right mind would send. */
final class OddRequests {
  static final List<String> RECOMMENDATION_FIELDS =
      List.of(
          "user_id",
          "clicked_item_id",
          "item_ids",
          "limit",
          "page",
          "placement",
          "mode",
          "filters",
          "exclude_item_ids");
  static final List<String> EVENT_FIELDS =
      List.of(
          "user_id",
          "event_name",
          "event_family",
          "item_id",
          "recommendation_id",
          "previous_user_id",
          "session_id",
          "order_id",
          "quantity",
          "price",
          "timestamp",
          "event_id",
          "context",
          "received_at");
  static final List<String> ITEM_FIELDS = List.of("item_id", "item_type", "status", "attributes");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "0.1",
          "1e999999999",
          "1e-999999999",
          "1e99999999999999999999",
          "100e2147483647",
          "1e2147483647",
          "-10e-2147483647",
          "1e400",
          "-0.0",
          "9223372036854775808",
          "9".repeat(999),
          "9".repeat(2_000),
          "0." + "3".repeat(900),
          "NaN",
          "\"\"",
          "\" \"",
          "\"NaN\"",
          "\"1e999999999\"",
          "\"2026-02-30T25:61:61Z\"",
          "\"\\ud83d\"",
          "\"\\u0000\"",
          "\"\\n\"",
          "\"" + "x".repeat(300) + "\"",
          "\"" + "🫖".repeat(200) + "\"",
          "[]",
          "[[\"mug\"]]",
          "[\"mug\",5,\"\\udead\"]",
          "{}",
          "{\"\":{\"\":[]}}",
          "[".repeat(2_000),
          "[".repeat(900) + "]".repeat(900),
          "{\"a\":".repeat(900) + "1" + "}".repeat(900),
          "🫖");
  private static final List<String> FILTER_KEYS =
      List.of(
          "category",
          "price",
          "item_id",
          "status",
          "name",
          "a.b.c",
          "",
          ".",
          "$",
          "$eq",
          "$ne",
          "$in",
          "$nin",
          "$gt",
          "$gte",
          "$lt",
          "$lte",
          "$exists",
          "$and",
          "$or",
          "$not",
          "$where");
  private static final int DEEPEST_FILTER = 4;

  private OddRequests() {}

  static Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
  }

  static Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(VALUES),
        Arbitraries.strings().all().ofMaxLength(20).map(text -> "\"" + text + "\""),
        Arbitraries.doubles().map(String::valueOf));
  }

  /** An object of one to six of these fields, each with an odd value. */
  static Arbitrary<String> objects(List<String> fields) {
    return members(Arbitraries.of(fields), values(), 6);
  }

  /** An object of that kind, an array of some, or something in their place. */
  static Arbitrary<String> elements(List<String> fields) {
    Arbitrary<String> element = Arbitraries.oneOf(objects(fields), values());
    Arbitrary<String> array =
        element.list().ofMaxSize(8).map(all -> "[" + String.join(",", all) + "]");
    return Arbitraries.oneOf(element, array);
  }

  /** A filter that is right in its form, and in little else. */
  static Arbitrary<String> filters() {
    return filters(DEEPEST_FILTER);
  }

  /** A good body with one byte changed, and cut off somewhere. */
  static Arbitrary<byte[]> damaged(String body) {
    byte[] good = body.getBytes(StandardCharsets.UTF_8);
    return Combinators.combine(
            Arbitraries.integers().between(0, good.length - 1),
            Arbitraries.bytes(),
            Arbitraries.integers().between(1, good.length))
        .as(
            (at, value, length) -> {
              byte[] damaged = good.clone();
              damaged[at] = value;
              return Arrays.copyOf(damaged, length);
            });
  }

  static String urlEncoded(byte[] bytes) {
    return bytes.length == 0 ? "" : "%" + HexFormat.ofDelimiter("%").formatHex(bytes);
  }

  static String urlEncoded(String text) {
    return urlEncoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Arbitrary<String> filters(int deepest) {
    Arbitrary<String> value =
        deepest == 0
            ? values()
            : Arbitraries.frequencyOf(
                Tuple.of(2, values()),
                Tuple.of(2, Arbitraries.lazy(() -> filters(deepest - 1))),
                Tuple.of(
                    1,
                    Arbitraries.lazy(() -> filters(deepest - 1))
                        .list()
                        .ofMaxSize(3)
                        .map(all -> "[" + String.join(",", all) + "]")));
    return members(Arbitraries.of(FILTER_KEYS), value, 3);
  }

  private static Arbitrary<String> members(
      Arbitrary<String> names, Arbitrary<String> values, int most) {
    return Combinators.combine(names, values)
        .as("\"%s\":%s"::formatted)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(members -> "{" + String.join(",", members) + "}");
  }
}
