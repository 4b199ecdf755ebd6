package dev.nightjar.attribution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Outcome;
import java.util.OptionalDouble;

/** An {@link Attribution} as commands print it with {@code --json}; a rate of nothing is null. */
public final class AttributionJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AttributionJson() {}

  public static ObjectNode of(Attribution attribution) {
    Attribution.Ids ids = attribution.ids();
    ArrayNode lines = NODES.arrayNode();
    for (Attribution.Line line : attribution.lines()) {
      lines.add(
          outcome(
              NODES
                  .objectNode()
                  .put("strategy", line.strategy())
                  .put("placement", line.placement())
                  .put("arm", line.arm())
                  .put("model_version", line.modelVersion().name()),
              line.outcome()));
    }
    ObjectNode json =
        NODES
            .objectNode()
            .put("window_seconds", attribution.window().toSeconds())
            .put("verified", attribution.verified());
    json.set(
        "ids",
        NODES
            .objectNode()
            .put("events", ids.events())
            .put("malformed", ids.malformed())
            .put("unknown_secret", ids.unknownSecret())
            .put("forged", ids.forged())
            .put("expired", ids.expired()));
    json.set("total", outcome(NODES.objectNode(), attribution.total()));
    json.set("lines", lines);
    return json;
  }

  private static ObjectNode outcome(ObjectNode json, Outcome outcome) {
    json.put("answers", outcome.answers())
        .put("items", outcome.items())
        .put("clicked_answers", outcome.clickedAnswers())
        .put("clicks", outcome.clicks())
        .put("carts", outcome.carts())
        .put("purchases", outcome.purchases())
        .put("revenue", outcome.revenue());
    put(json, "ctr", outcome.ctr());
    put(json, "conversion", outcome.conversion());
    return json;
  }

  private static void put(ObjectNode json, String name, OptionalDouble rate) {
    if (rate.isPresent()) {
      json.put(name, rate.getAsDouble());
    } else {
      json.putNull(name);
    }
  }
}
