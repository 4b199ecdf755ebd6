package dev.nightjar.recommend.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":1,\"b\":\"x\"}        | {\"b\":\"x\",\"a\":1}",
        "{\"a\":1}                    | {\"a\":{\"$eq\":1}}",
        "{\"a\":1}                    | {\"a\":{\"$in\":[1]}}",
        "{\"a\":1}                    | {\"a\":[1,1.0]}",
        "{\"a\":1}                    | {\"$and\":[{\"a\":1}]}",
        "{\"a\":1}                    | {\"$or\":[{\"$and\":[{\"a\":1},{\"a\":1}]}]}",
        "{\"a\":10}                   | {\"a\":10.0}",
        "{\"a\":10}                   | {\"a\":1e1}",
        "{\"a\":0}                    | {\"a\":-0.00}",
        "{\"item_id\":\"1000\"}       | {\"item_id\":1e3}",
        "{\"item_id\":{\"$gt\":\"42\"}} | {\"item_id\":{\"$gt\":42}}",
        "{\"a\":[1,\"x\",true]}       | {\"a\":[true,1,\"x\",1]}",
        "{\"a\":{\"$gt\":1,\"$lt\":9}} | {\"$and\":[{\"a\":{\"$lt\":9}},{\"a\":{\"$gt\":1}}]}",
        "{\"a\":{\"$ne\":1}}          | {\"a\":{\"$nin\":[1]}}",
        "{\"a\":{\"$ne\":1}}          | {\"$not\":{\"a\":1}}",
        "{\"a\":{\"$ne\":1}}          | {\"a\":{\"$not\":{\"$eq\":1}}}",
        "{\"a\":1}                    | {\"$not\":{\"$not\":{\"a\":1}}}",
        "{\"a\":{\"$exists\":false}}  | {\"$not\":{\"a\":{\"$exists\":true}}}",
        "{\"$not\":{\"a\":1,\"b\":2}} | {\"$or\":[{\"a\":{\"$ne\":1}},{\"b\":{\"$ne\":2}}]}",
        "{\"$or\":[{\"a\":1},{\"b\":2},{\"c\":3}]} | {\"$or\":[{\"$or\":[{\"c\":3},{\"b\":2}]},{\"a\":1}]}"
      })
  void read_sameInOtherWords_isEqual(String one, String other) {
    assertEquals(TestJson.filter(one), TestJson.filter(other));
    assertEquals(TestJson.filter(one).hashCode(), TestJson.filter(other).hashCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":1}             | {\"a\":\"1\"}",
        "{\"a\":true}          | {\"a\":\"true\"}",
        "{\"a\":1}             | {\"b\":1}",
        "{\"a\":{\"$gt\":1}}   | {\"a\":{\"$gte\":1}}",
        "{\"a\":{\"$not\":{\"$gt\":1}}} | {\"a\":{\"$lte\":1}}",
        "{\"$and\":[{\"a\":1},{\"b\":1}]} | {\"$or\":[{\"a\":1},{\"b\":1}]}"
      })
  void read_somethingElse_isNotEqual(String one, String other) {
    assertNotEquals(TestJson.filter(one), TestJson.filter(other));
  }

  @Test
  void read_emptyObject_isNoFilter() {
    assertEquals(new FilterReading(Optional.empty(), List.of()), read("{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "f.$and       | expected an array of at least one JSON object, found an object"
            + " | {\"$and\":{}}",
        "f.$or        | expected an array of at least one JSON object, found an empty array"
            + " | {\"$or\":[]}",
        "f.$or[1]     | expected a JSON object, found 5 | {\"$or\":[{\"a\":1},5]}",
        "f.$not       | expected a JSON object, found an empty array | {\"$not\":[]}",
        "f.$gt        | unknown operator: expected $and, $or, $not or the name of an attribute"
            + " | {\"$gt\":5}",
        "f.a          | expected a value or an operator, found an empty object | {\"a\":{}}",
        "f.a.$like    | unknown operator: expected $eq, $ne, $in, $nin, $gt, $gte, $lt, $lte,"
            + " $exists or $not | {\"a\":{\"$like\":5}}",
        "f.a.b        | unknown operator: expected $eq, $ne, $in, $nin, $gt, $gte, $lt, $lte,"
            + " $exists or $not; a nested attribute is named \"a.b\" | {\"a\":{\"b\":5}}",
        "f.a.$eq      | expected a string, a number or a boolean, found an array"
            + " | {\"a\":{\"$eq\":[1]}}",
        "f.a.$ne      | expected a string, a number or a boolean, found an object"
            + " | {\"a\":{\"$ne\":{}}}",
        "f.a          | expected a string, a number or a boolean, found null: items without the"
            + " attribute are {\"$exists\": false} | {\"a\":null}",
        "f.a[1]       | expected a string, a number or a boolean, found an empty array"
            + " | {\"a\":[1,[]]}",
        "f.a.$nin     | expected an array of strings, numbers and booleans, found \"x\""
            + " | {\"a\":{\"$nin\":\"x\"}}",
        "f.a.$lte     | expected a number or a string, found true | {\"a\":{\"$lte\":true}}",
        "f.a.$gt      | expected a number or a string, found an array | {\"a\":{\"$gt\":[5]}}",
        "f.a.$exists  | expected true or false, found \"yes\" | {\"a\":{\"$exists\":\"yes\"}}",
        "f.a.$not     | expected an object of operators, found 5 | {\"a\":{\"$not\":5}}",
        "f.a.$not.$x  | unknown operator: expected $eq, $ne, $in, $nin, $gt, $gte, $lt, $lte,"
            + " $exists or $not | {\"a\":{\"$not\":{\"$x\":5}}}"
      })
  void read_badPart_isNamed(String path, String message, String filter) {
    FilterReading reading = read(filter);
    assertEquals(List.of(new FilterProblem(path, message)), reading.problems());
    assertEquals(Optional.empty(), reading.filter());
  }

  /** Good JSON all of them; stripping the zeros of the first would overflow. */
  @ParameterizedTest
  @CsvSource({
    "100e2147483647, 1.00E+2147483649",
    "1e2147483647, 1E+2147483647",
    "1e-2147483647, 1E-2147483647",
    "-1e401, -1E+401",
    "1e-401, 1E-401"
  })
  void read_numberOutOfBounds_isNamed(String number, String found) {
    String expected = "expected a number of at most 400 digits, found " + found;
    assertEquals(
        List.of(new FilterProblem("f.a", expected)), read("{\"a\":" + number + "}").problems());
    assertEquals(
        List.of(
            new FilterProblem("f.a.$lt", expected), new FilterProblem("f.item_id[0]", expected)),
        read("{\"a\":{\"$lt\":%s},\"item_id\":[%s]}".formatted(number, number)).problems());
  }

  @Test
  void read_numbersOfAnyDouble_areTaken() {
    String numbers = "[%s,%s,%s]".formatted(Double.MAX_VALUE, Double.MIN_VALUE, "9".repeat(400));
    assertEquals(List.of(), read("{\"a\":" + numbers + "}").problems());
    assertEquals(1, read("{\"a\":" + "9".repeat(401) + "}").problems().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "f.price_bucket      | expected a number, found \"2\" | {\"price_bucket\":\"2\"}",
        "f.price_bucket.$gt  | expected a number, found true | {\"price_bucket\":{\"$gt\":true}}",
        "f.item_id[1]        | expected a string or a number, found true"
            + " | {\"item_id\":[\"a\",true]}",
        "f.item_type.$ne     | expected a string, found 5 | {\"item_type\":{\"$ne\":5}}",
        "f.item_type.$lt     | expected a string, found 5 | {\"item_type\":{\"$lt\":5}}",
        "f.status            | expected active, inactive or deleted, found true"
            + " | {\"status\":true}",
        "f.status.$in[0]     | expected active, inactive or deleted, found \"Active\""
            + " | {\"status\":{\"$in\":[\"Active\",\"deleted\"]}}",
        "f.status            | expected active, inactive or deleted, found null: items without the"
            + " attribute are {\"$exists\": false} | {\"status\":null}"
      })
  void read_fieldOfTheServiceItself_hasAFixedType(String path, String message, String filter) {
    assertEquals(List.of(new FilterProblem(path, message)), read(filter).problems());
  }

  @Test
  void read_numberAsAnId_isBoundedAsItsDecimalString() {
    assertEquals(List.of(), read("{\"item_id\":1e255}").problems());
    assertEquals(
        List.of(new FilterProblem("f.item_id", "expected at most 256 characters, found 257")),
        read("{\"item_id\":1e256}").problems());
  }

  @Test
  void read_manyBadParts_areAllNamedInOrder() {
    FilterReading reading =
        read("{\"a\":null,\"b\":{\"$gt\":true,\"$x\":0},\"$or\":[1,{\"c\":{}}]}");
    assertEquals(
        List.of("f.a", "f.b.$gt", "f.b.$x", "f.$or[0]", "f.$or[1].c"),
        reading.problems().stream().map(FilterProblem::path).toList());
  }

  @Test
  void read_longNamesAndTexts_areBounded() {
    String long256 = "x".repeat(256);
    assertEquals(List.of(), read("{\"%s\":\"%s\"}".formatted(long256, long256)).problems());
    assertEquals(
        List.of(
            new FilterProblem(
                "f." + "x".repeat(40) + "…",
                "expected a name of at most 256 characters, found one of 257"),
            new FilterProblem("f.a", "expected at most 256 characters, found 257")),
        read("{\"%sx\":1,\"a\":\"%sx\"}".formatted(long256, long256)).problems());
  }

  @ParameterizedTest
  @CsvSource({"20, 0", "21, 1", "400, 1"})
  void read_nesting_isBounded(int levels, int problems) {
    String nots = "{\"$not\":".repeat(levels) + "{\"a\":1}" + "}".repeat(levels);
    assertEquals(problems, read(nots).problems().size());
    String ands = "{\"$and\":[".repeat(levels) + "{\"a\":1}" + "]}".repeat(levels);
    assertEquals(problems, read(ands).problems().size());
  }

  @ParameterizedTest
  @CsvSource({"1000, 0", "1001, 1", "50000, 1"})
  void read_conditions_areBounded(int conditions, int problems) {
    FilterReading values = read("{\"a\":[" + repeated(conditions, "%d") + "]}");
    FilterReading objects = read("{\"$or\":[" + repeated(conditions, "{\"a\":%d}") + "]}");
    FilterReading keys = read("{" + repeated(conditions, "\"a%d\":1") + "}");
    FilterReading empties = read("{\"$or\":[" + repeated(conditions, "{}") + "]}");
    FilterReading exist = read("{" + repeated(conditions, "\"a%d\":{\"$exists\":true}") + "}");
    for (FilterReading reading : List.of(values, objects, keys, empties, exist)) {
      assertEquals(problems, reading.problems().size());
      reading
          .problems()
          .forEach(
              problem ->
                  assertEquals(
                      new FilterProblem("f", "expected at most 1,000 conditions and values in all"),
                      problem));
    }
  }

  @Test
  void read_problemsWithoutEnd_areBounded() {
    FilterReading reading = read("{" + repeated(50_000, "\"a%d\":null") + "}");
    assertTrue(reading.problems().size() <= 1_002, () -> "found " + reading.problems().size());
  }

  private static FilterReading read(String text) {
    return FilterReader.read("f", TestJson.object(text));
  }

  private static String repeated(int times, String pattern) {
    return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining(","));
  }
}
