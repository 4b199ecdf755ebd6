package dev.nightjar.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The OpenAPI Initiative's own JSON schema of OpenAPI 3.1, which comes with Vert.x.
 *
 * <p>It refers to the schema of schemas by a {@code $dynamicRef} into another file, which Vert.x
 * does not follow; so the schemas inside a document are checked one by one.
 */
final class OfficialSchema {
  private static final String HOME = "spec.openapis.org/oas/3.1/";
  private static final String MAIN = "schema-base/2022-10-07";
  private static final List<String> PARTS =
      List.of(MAIN, "schema/2022-10-07", "dialect/base", "meta/base");

  private OfficialSchema() {}

  /** What is wrong with {@code document}; empty if nothing is. */
  static String problems(JsonNode document) throws IOException {
    Vertx vertx = Vertx.vertx();
    try {
      SchemaRepository repository =
          SchemaRepository.create(
                  new JsonSchemaOptions()
                      .setBaseUri("https://spec.openapis.org")
                      .setDraft(Draft.DRAFT202012)
                      .setOutputFormat(OutputFormat.Basic))
              .preloadMetaSchema(vertx.fileSystem());
      for (String part : PARTS) {
        repository.dereference("https://" + HOME + part, JsonSchema.of(read(HOME + part)));
      }
      StringBuilder problems = new StringBuilder();
      problems.append(problems(repository, "https://" + HOME + MAIN, document));
      List<JsonNode> schemas = new ArrayList<>(document.findValues("schema"));
      document.at("/components/schemas").forEach(schemas::add);
      for (JsonNode schema : schemas) {
        problems.append(problems(repository, Draft.DRAFT202012.getIdentifier(), schema));
      }
      return problems.toString();
    } finally {
      vertx.close().await();
    }
  }

  private static String problems(SchemaRepository repository, String schema, JsonNode value) {
    OutputUnit result = repository.validator(schema).validate(new JsonObject(value.toString()));
    return result.getValid() ? "" : result.toJson().encodePrettily() + "\nin " + value + "\n";
  }

  private static JsonObject read(String resource) throws IOException {
    ClassLoader classes = OfficialSchema.class.getClassLoader();
    try (InputStream json = classes.getResourceAsStream(resource)) {
      return new JsonObject(Buffer.buffer(Objects.requireNonNull(json, resource).readAllBytes()));
    }
  }
}
