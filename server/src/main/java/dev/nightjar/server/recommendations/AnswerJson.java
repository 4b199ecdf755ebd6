package dev.nightjar.server.recommendations;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Rung;
import dev.nightjar.server.http.JsonContent;
import java.io.IOException;
import java.util.Map;

/**
 * The data of an answer.
 *
 * <pre>
 * {"all_item_ids": ["...", ...],
 *  "recommendation_id": "...",
 *  "meta": {"page": 1, "limit": 12, "total_items": 200, "total_pages": 17,
 *           "strategy": "personalized", "sources": {"personalized": 12}, "model_version": "20261123T020000Z"}}
 * </pre>
 *
 * <p>{@code meta} also has {@code warnings}, an array of strings, if there is something to warn of.
 */
record AnswerJson(Answer answer, String recommendationId) implements JsonContent {
  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("all_item_ids");
    for (int place = 0; place < answer.size(); place++) {
      json.writeString(answer.jsonId(place));
    }
    json.writeEndArray();
    json.writeStringField("recommendation_id", recommendationId);
    json.writeFieldName("meta");
    writeMeta(json);
    json.writeEndObject();
  }

  private void writeMeta(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("page", answer.page().number());
    json.writeNumberField("limit", answer.page().limit());
    json.writeNumberField("total_items", answer.totalItems());
    json.writeNumberField("total_pages", answer.totalPages());
    json.writeStringField("strategy", answer.strategy().wireName());
    json.writeObjectFieldStart("sources");
    for (Map.Entry<Rung, Integer> source : answer.sources().entrySet()) {
      json.writeNumberField(source.getKey().wireName(), source.getValue());
    }
    json.writeEndObject();
    json.writeStringField("model_version", answer.modelVersion().name());
    if (!answer.warnings().isEmpty()) {
      json.writeArrayFieldStart("warnings");
      for (String warning : answer.warnings()) {
        json.writeString(warning);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
