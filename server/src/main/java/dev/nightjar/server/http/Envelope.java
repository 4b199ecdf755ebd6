package dev.nightjar.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;

/**
 * The shape of every answer on the public port; recommendations have it from {@code AnswerBody}.
 *
 * <pre>
 * {"success": true,  "message": "...", "data": {...}}
 * {"success": false, "message": "safe to show a shopper", "data": null, "error": "detail" | [{"field", "message"}]}
 * </pre>
 */
public final class Envelope {
  private Envelope() {}

  /** Answers 202: so many records are kept, and will be used later. */
  static void accepted(HttpServerResponse response, String message, int records) {
    JsonReply.send(
        response,
        202,
        json -> {
          json.writeStartObject();
          json.writeBooleanField("success", true);
          json.writeStringField("message", message);
          json.writeObjectFieldStart("data");
          json.writeNumberField("accepted", records);
          json.writeEndObject();
          json.writeNullField("error");
          json.writeEndObject();
        });
  }

  /** Answers with the refusal's own status. */
  static void failure(HttpServerResponse response, Refusal refusal) {
    refusal.headers().forEach(response::putHeader);
    JsonReply.send(
        response,
        refusal.status(),
        json -> {
          json.writeStartObject();
          json.writeBooleanField("success", false);
          json.writeStringField("message", refusal.shown());
          json.writeNullField("data");
          json.writeFieldName("error");
          writeError(json, refusal);
          json.writeEndObject();
        });
  }

  private static void writeError(JsonGenerator json, Refusal refusal) throws IOException {
    if (refusal.fields().isEmpty()) {
      json.writeString(refusal.detail());
      return;
    }
    json.writeStartArray();
    for (FieldError error : refusal.fields()) {
      json.writeStartObject();
      if (error.index().isPresent()) {
        json.writeNumberField("index", error.index().getAsInt());
      }
      json.writeStringField("field", error.field());
      json.writeStringField("message", error.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
