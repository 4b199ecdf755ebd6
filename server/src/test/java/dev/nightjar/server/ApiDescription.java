package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.nightjar.server.http.Reply;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@code openapi.yaml}, as a client's tools read it: references followed, schemas applied. */
final class ApiDescription {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final JsonSchemaOptions SCHEMAS =
      new JsonSchemaOptions()
          .setBaseUri("https://shop.example/openapi.yaml")
          .setDraft(Draft.DRAFT202012)
          .setOutputFormat(OutputFormat.Basic);

  private final ObjectNode document;
  private final JsonNode strictComponents;
  private final Map<JsonNode, Validator> validators = new ConcurrentHashMap<>();

  private ApiDescription(ObjectNode document) {
    this.document = document;
    this.strictComponents = strict(document.path("components"));
  }

  /** The one that the server sends. */
  static ApiDescription read() {
    try (InputStream yaml = ServerMain.class.getResourceAsStream("openapi.yaml")) {
      return new ApiDescription((ObjectNode) new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One method of one path.
   *
   * @param method in lower case, as in the document
   */
  record Operation(String method, String path, JsonNode json) {
    String id() {
      return json.path("operationId").asText();
    }

    boolean takesBody() {
      return json.has("requestBody");
    }

    List<String> statuses() {
      return names(json.path("responses"));
    }

    @Override
    public String toString() {
      return id();
    }
  }

  ObjectNode document() {
    return document;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          operations.add(new Operation(member.getKey(), path.getKey(), member.getValue()));
        }
      }
    }
    return operations;
  }

  /** What {@code node} refers to, or {@code node} itself if it is no reference. */
  JsonNode resolved(JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    String reference = node.path("$ref").textValue();
    if (!reference.startsWith("#/")) {
      throw new AssertionError("expected a reference inside the document, found " + reference);
    }
    JsonNode target = document.at(JsonPointer.compile(reference.substring(1)));
    if (target.isMissingNode()) {
      throw new AssertionError("expected something at " + reference + ", found nothing");
    }
    return resolved(target);
  }

  /** What the document says of this answer of {@code operation}; empty if it does not say. */
  Optional<JsonNode> response(Operation operation, int status) {
    JsonNode response = operation.json().path("responses").path(Integer.toString(status));
    return response.isMissingNode() ? Optional.empty() : Optional.of(resolved(response));
  }

  /**
   * What is wrong with {@code value} by {@code schema}; empty if nothing is. Stricter than the
   * document: keys that it does not name are wrong, although it allows that they are added later.
   */
  String problems(JsonNode schema, JsonNode value) {
    OutputUnit result =
        validators
            .computeIfAbsent(schema, this::validator)
            .validate(Json.decodeValue(value.toString()));
    return result.getValid() ? "" : result.toJson().encodePrettily() + "\nin " + value;
  }

  /** Fails unless {@code reply} is what the document says of {@code status}. */
  void requireDescribed(Operation operation, int status, Reply reply) {
    assertEquals(status, reply.status(), reply::toString);
    JsonNode described = response(operation, status).orElseThrow();
    String type = reply.headers().firstValue("Content-Type").orElse("none");
    JsonNode schema = described.path("content").path(type).path("schema");
    assertTrue(schema.isObject(), () -> "nothing is said of " + type + " in " + described);
    assertEquals("", problems(schema, reply.json()));
  }

  /** Fails unless all required headers were {@code sent}, and all that were sent are good. */
  void requireHeaders(JsonNode described, HttpHeaders sent) {
    for (Map.Entry<String, JsonNode> header : described.properties()) {
      Optional<String> value = sent.firstValue(header.getKey());
      JsonNode description = resolved(header.getValue());
      if (value.isEmpty()) {
        assertFalse(description.path("required").booleanValue(), header.getKey() + " in " + sent);
        continue;
      }
      JsonNode schema = description.path("schema");
      JsonNode json =
          schema.path("type").asText().equals("integer")
              ? document.numberNode(Long.parseLong(value.get()))
              : document.textNode(value.get());
      assertEquals("", problems(schema, json));
    }
  }

  private Validator validator(JsonNode schema) {
    ObjectNode whole = document.objectNode();
    whole.set("components", strictComponents);
    whole.set("allOf", document.arrayNode().add(strict(schema)));
    return Validator.create(JsonSchema.of(new JsonObject(whole.toString())), SCHEMAS);
  }

  /** A copy in which no object may have more than its properties, unless it says so itself. */
  private static JsonNode strict(JsonNode node) {
    JsonNode copy = node.deepCopy();
    for (JsonNode schema : copy.findParents("properties")) {
      if (schema instanceof ObjectNode object
          && object.path("type").asText().equals("object")
          && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
    }
    return copy;
  }

  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
