package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Rung;
import dev.nightjar.server.ApiDescription.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API, taken by itself. */
final class OpenApiTest {
  private static final ApiDescription API = ApiDescription.read();

  @Test
  void document_isOpenApi() throws IOException {
    assertEquals("3.1.0", API.document().path("openapi").asText());
    assertEquals("", OfficialSchema.problems(API.document()));
  }

  @Test
  void officialSchema_defectiveDocument_saysSo() throws IOException {
    ObjectNode untitled = API.document().deepCopy();
    ((ObjectNode) untitled.path("info")).remove("title");
    assertNotEquals("", OfficialSchema.problems(untitled));

    ObjectNode misspelt = API.document().deepCopy();
    ((ObjectNode) misspelt.at("/paths/~1recommend/post")).put("sumary", "misspelt");
    assertNotEquals("", OfficialSchema.problems(misspelt));

    ObjectNode badSchema = API.document().deepCopy();
    ((ObjectNode) badSchema.at("/components/schemas/Event/properties/price")).put("type", "money");
    assertNotEquals("", OfficialSchema.problems(badSchema));
  }

  @Test
  void everyReference_leadsSomewhere() {
    List<JsonNode> references = API.document().findParents("$ref");
    assertFalse(references.isEmpty());
    references.forEach(API::resolved);
  }

  @Test
  void everyComponent_isUsed() {
    Set<String> used = new TreeSet<>();
    API.document().findValuesAsText("$ref").forEach(used::add);
    for (String kind : List.of("responses", "headers", "schemas")) {
      for (String name : ApiDescription.names(API.document().path("components").path(kind))) {
        String reference = "#/components/%s/%s".formatted(kind, name);
        assertTrue(used.contains(reference), reference);
      }
    }
  }

  @Test
  void everyOperation_hasAnIdOfItsOwn() {
    List<String> ids = API.operations().stream().map(Operation::id).toList();
    assertEquals(ids.size(), new TreeSet<>(ids).size(), ids.toString());
    ids.forEach(id -> assertTrue(id.matches("[a-z][A-Za-z]+"), id));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operation_tellsAllThatItShould(Operation operation) {
    assertFalse(operation.json().path("summary").asText().isEmpty());
    assertFalse(operation.json().path("description").asText().isEmpty());
    List<String> tags = API.document().path("tags").findValuesAsText("name");
    assertEquals(1, operation.json().path("tags").size());
    assertTrue(tags.contains(operation.json().at("/tags/0").asText()));
    assertTrue(operation.statuses().stream().anyMatch(status -> status.startsWith("2")));
    assertTrue(operation.statuses().contains("405"));
    if (!operation.id().equals("describe")) {
      assertTrue(operation.statuses().containsAll(List.of("400", "401", "429", "500", "503")));
    }
    if (operation.takesBody()) {
      assertTrue(operation.statuses().containsAll(List.of("413", "415")));
    }
  }

  @Test
  void everyProperty_isDescribed() {
    for (JsonNode schema : API.document().findValues("properties")) {
      for (Map.Entry<String, JsonNode> property : schema.properties()) {
        boolean refined = property.getValue().has("enum") || property.getValue().has("const");
        boolean described =
            property.getValue().has("description")
                || API.resolved(property.getValue()).has("description");
        assertTrue(described || refined, property.toString());
      }
    }
  }

  @Test
  void everyExample_isWhatItsSchemaSays() {
    List<JsonNode> places = new ArrayList<>(API.document().findParents("schema"));
    int examples = 0;
    for (JsonNode place : places) {
      for (JsonNode example : examples(place)) {
        assertEquals("", API.problems(place.path("schema"), example));
        examples++;
      }
    }
    assertTrue(examples > 40, "found " + examples);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UserQuestion   | {}",
        "UserQuestion   | {\"user_id\":\"\"}",
        "UserQuestion   | {\"user_id\":\"u\",\"limit\":0}",
        "UserQuestion   | {\"user_id\":\"u\",\"limit\":101}",
        "UserQuestion   | {\"user_id\":\"u\",\"page\":0}",
        "UserQuestion   | {\"user_id\":\"u\",\"mode\":\"magic\"}",
        "BasketQuestion | {\"item_ids\":[]}",
        "Filter         | {\"$nor\":[{}]}",
        "Filter         | {\"$or\":[]}",
        "Filter         | {\"price\":null}",
        "Filter         | {\"price\":{}}",
        "Filter         | {\"price\":{\"$above\":5}}",
        "Filter         | {\"price\":{\"$gt\":[5]}}",
        "Filter         | {\"$not\":{\"$and\":[{\"price\":{\"$lt\":true}}]}}",
        "Event          | {\"user_id\":\"u\"}",
        "Event          | {\"user_id\":\"u\",\"event_name\":\"click\"}",
        "Event          | {\"user_id\":\"u\",\"event_name\":\"identify\"}",
        "Event          | {\"user_id\":\"u\",\"event_name\":\"search\",\"quantity\":0}",
        "Event          | {\"user_id\":\"u\",\"event_name\":\"search\",\"price\":-1}",
        "Item           | {\"status\":\"active\"}",
        "Item           | {\"item_id\":\"i\",\"status\":\"sold out\"}"
      })
  void schema_refusesWhatTheServerRefuses(String schema, String json) throws IOException {
    ObjectNode reference = API.document().objectNode();
    reference.put("$ref", "#/components/schemas/" + schema);
    assertNotEquals("", API.problems(reference, new JsonMapper().readTree(json)));
  }

  @Test
  void everyBody_hasAnExample() {
    for (JsonNode content : API.document().findValues("application/json")) {
      boolean shown = !examples(content).isEmpty();
      assertTrue(shown || content.at("/schema/$ref").asText().endsWith("/Failure"), "" + content);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RECOMMEND, recommendForUser",
    "SESSION, recommendForSession",
    "BASKET, recommendForBasket",
    "PRICE_OPTIMIZED, recommendForUserByPrice"
  })
  void defaults_ofABody_areTheEndpoints(Endpoint endpoint, String id) {
    JsonNode body = operation(id).json().at("/requestBody/content/application~1json/schema");
    JsonNode fields = API.resolved(body).path("properties");
    assertEquals(endpoint.defaultLimit(), fields.at("/limit/default").intValue());
    assertEquals(endpoint.defaultMode().wireName(), fields.at("/mode/default").textValue());
  }

  @Test
  void defaults_ofAQuery_areTheEndpoints() {
    for (JsonNode parameter : operation("recommendForItem").json().path("parameters")) {
      JsonNode value = parameter.at("/schema/default");
      switch (parameter.path("name").asText()) {
        case "limit" -> assertEquals(Endpoint.ITEM.defaultLimit(), value.intValue());
        case "mode" -> assertEquals(Endpoint.ITEM.defaultMode().wireName(), value.textValue());
        default -> assertTrue(value.isMissingNode(), parameter.toString());
      }
    }
  }

  @Test
  void choices_areThoseOfTheProgram() {
    assertEquals(Arrays.stream(Mode.values()).map(Mode::wireName).toList(), choices("/Mode/enum"));
    assertEquals(Arrays.stream(Rung.values()).map(Rung::wireName).toList(), choices("/Rung/enum"));
    assertEquals(
        Arrays.stream(ItemStatus.values()).map(ItemStatus::wireName).toList(),
        choices("/Item/properties/status/enum"));
    assertEquals(Page.MOST_ITEMS, schema("/Limit/maximum").intValue());
  }

  private static List<JsonNode> examples(JsonNode place) {
    List<JsonNode> examples = new ArrayList<>();
    if (place.has("example")) {
      examples.add(place.path("example"));
    }
    place.path("examples").forEach(example -> examples.add(example.path("value")));
    return examples;
  }

  private static List<String> choices(String pointer) {
    List<String> choices = new ArrayList<>();
    schema(pointer).forEach(choice -> choices.add(choice.textValue()));
    return choices;
  }

  private static JsonNode schema(String pointer) {
    return API.document().path("components").path("schemas").at(pointer);
  }

  private static Operation operation(String id) {
    return operations().filter(operation -> operation.id().equals(id)).findFirst().orElseThrow();
  }

  static Stream<Operation> operations() {
    return API.operations().stream();
  }
}
