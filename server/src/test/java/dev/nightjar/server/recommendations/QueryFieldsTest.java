package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.server.http.FieldError;
import dev.nightjar.server.http.Fields;
import dev.nightjar.server.http.Refusal;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryFieldsTest {
  @Test
  void of_number_isANumber() {
    assertEquals(8, fields("limit", "8").integer("limit", 1, 100, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"i7,i9 | i7 i9", "i7 | i7", "[\"i,7\",9] | i,7 9", "[x | [x", "`` | ``"})
  void of_exclusions_areAList(String value, String ids) {
    List<String> expected = ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    assertEquals(expected, fields("exclude_item_ids", value).ids("exclude_item_ids"));
  }

  @Test
  void of_exclusionsSeveralTimes_areOneList() {
    assertEquals(
        List.of("a", "b", "c"),
        fields("exclude_item_ids", "a,b", "exclude_item_ids", "c").ids("exclude_item_ids"));
  }

  @Test
  void of_otherParameterTwice_isNoValue() {
    Fields fields = fields("limit", "4", "limit", "5");
    fields.integer("limit", 1, 100, 4);
    assertEquals(
        List.of(new FieldError("limit", "expected a whole number from 1 to 100, found an array")),
        assertThrows(Refusal.class, fields::requireGood).fields());
  }

  @Test
  void of_brokenJson_saysWhatIsWrongWithIt() {
    Fields fields = fields("filters", "{\"a\":1,\"a\":2}", "exclude_item_ids", "[\"cup\"");
    assertEquals(Optional.empty(), fields.object("filters"));
    assertEquals(List.of(), fields.ids("exclude_item_ids"));
    List<FieldError> errors = assertThrows(Refusal.class, fields::requireGood).fields();
    assertEquals(
        Set.of(
            new FieldError(
                "filters", "expected one JSON value, in which no object has a name twice"),
            new FieldError(
                "exclude_item_ids", "expected JSON, found something else at line 1, column 7")),
        Set.copyOf(errors));
  }

  @Test
  void of_pathValue_winsOverAParameter() {
    assertEquals("mug", fields("item_id", "cup").id("item_id"));
  }

  private static Fields fields(String... namesAndValues) {
    MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return QueryFields.of(parameters, "item_id", "mug");
  }
}
