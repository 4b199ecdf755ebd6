package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldsTest {
  private static final String AN_ID = "expected a string or a number of 1 to 256 characters";

  @ParameterizedTest
  @CsvSource({
    "\"\"\"u1\"\"\", u1",
    "5, 5",
    "-5, -5",
    "12.50, 12.50",
    "1.0, 1.0",
    "1e2, 100",
    "123456789012345678901234567890, 123456789012345678901234567890"
  })
  void id_stringOrNumber_isItsText(String json, String id) {
    assertEquals(id, fields("{\"id\":" + json.replace("\"\"\"", "\"") + "}").id("id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}               | none",
        "{\"id\":null}    | none",
        "{\"id\":\"\"}    | \"\"",
        "{\"id\":true}    | true",
        "{\"id\":[1]}     | an array",
        "{\"id\":{}}      | an object",
        "{\"id\":1e300}   | 1E+300",
        "{\"id\":1e-300}  | 1E-300"
      })
  void id_anythingElse_isRefused(String json, String found) {
    Fields fields = fields(json);
    fields.id("id");
    assertEquals(List.of(new FieldError("id", AN_ID + ", found " + found)), errors(fields));
  }

  @Test
  void id_longAndWrong_isCutInTheMessage() {
    Fields fields = fields("{\"id\":\"" + "x".repeat(300) + "\"}");
    fields.id("id");
    String found = AN_ID + ", found \"" + "x".repeat(40) + "…\"";
    assertEquals(List.of(new FieldError("id", found)), errors(fields));
  }

  @Test
  void ids_mixedElements_areTheirTexts() {
    assertEquals(List.of("a", "1", "1.50"), fields("{\"ids\":[\"a\",1,1.50]}").ids("ids", 1, 3));
  }

  @Test
  void ids_absent_isEmptyOrRefused() {
    Fields fields = fields("{}");
    assertEquals(List.of(), fields.ids("ids"));
    assertDoesNotThrow(fields::requireGood);
    fields.ids("ids", 1, 3);
    assertEquals(
        List.of(new FieldError("ids", "expected an array of 1 to 3 ids, found none")),
        errors(fields));
  }

  @Test
  void ids_badElement_isNamedByItsPlace() {
    Fields fields = fields("{\"ids\":[\"a\",\"\"]}");
    fields.ids("ids");
    assertEquals(
        List.of(new FieldError("ids", "at place 1 " + AN_ID + ", found \"\"")), errors(fields));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "10, 10", "10.0, 10", "1e1, 10", "null, 4"})
  void integer_inRangeOrAbsent_isTaken(String json, int value) {
    Fields fields = fields("{\"n\":" + json + "}");
    assertEquals(value, fields.integer("n", 1, 10, 4));
    assertDoesNotThrow(fields::requireGood);
  }

  @ParameterizedTest
  @CsvSource({"0", "11", "1.5", "4294967297", "1e999", "1e-999", "true", "[1]"})
  void integer_anythingElse_isRefused(String json) {
    Fields fields = fields("{\"n\":" + json + "}");
    assertEquals(4, fields.integer("n", 1, 10, 4));
    assertEquals(1, errors(fields).size());
  }

  @Test
  void choice_unknownName_isRefusedWithAllNames() {
    Fields fields = fields("{\"mode\":\"c\"}");
    assertEquals(1, fields.choice("mode", Map.of("a", 1), 1));
    assertEquals(List.of(new FieldError("mode", "expected one of a, found \"c\"")), errors(fields));
  }

  @Test
  void object_otherType_isRefused() {
    Fields fields = fields("{\"filters\":[]}");
    assertEquals(Optional.empty(), fields.object("filters"));
    assertEquals(
        List.of(new FieldError("filters", "expected a JSON object, found an array")),
        errors(fields));
  }

  private static Fields fields(String json) {
    return new Fields(RequestJson.object(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<FieldError> errors(Fields fields) {
    return assertThrows(Refusal.class, fields::requireGood).fields();
  }
}
