package dev.nightjar.attribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How much of one kind a server served within a minute. Counts of one kind and minute add up: there
 * may be several, of several servers or of one.
 *
 * <pre>
 * {"minute":"2026-11-25T07:48:00Z","endpoint":"recommend","strategy":"personalized","placement":"home",
 *  "arm":0,"model_version":"20261123T020000Z","answers":123,"items":1476}
 * </pre>
 *
 * @param minute when it began
 * @param placement empty if the requests named none; {@link #OTHER} for those that were not told
 *     apart
 * @param arm 0 to 255
 * @param answers how many
 * @param items how many all of them held together
 */
public record ServedCount(
    Instant minute,
    Endpoint endpoint,
    Rung strategy,
    String placement,
    int arm,
    ModelVersion modelVersion,
    long answers,
    long items) {
  /** Stands for all placements beyond those that a server tells apart. */
  public static final String OTHER = "(other)";

  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectReader LINES = JSON.reader();

  public ServedCount {
    if (arm < 0 || arm > 255 || answers < 0 || items < 0) {
      throw new IllegalArgumentException(
          "expected an arm from 0 to 255 and counts from 0, found %d, %d and %d"
              .formatted(arm, answers, items));
    }
  }

  /** One line of JSON, without the line's end. */
  public String line() {
    return JSON.createObjectNode()
        .put("minute", minute.toString())
        .put("endpoint", endpoint.wireName())
        .put("strategy", strategy.wireName())
        .put("placement", placement)
        .put("arm", arm)
        .put("model_version", modelVersion.name())
        .put("answers", answers)
        .put("items", items)
        .toString();
  }

  /** Reads a line; empty if it is none that {@link #line()} gives. */
  public static Optional<ServedCount> parse(String line) {
    try {
      JsonNode json = LINES.readTree(line);
      Optional<Endpoint> endpoint =
          Arrays.stream(Endpoint.values())
              .filter(known -> known.wireName().equals(json.path("endpoint").textValue()))
              .findFirst();
      Optional<Rung> strategy =
          Arrays.stream(Rung.values())
              .filter(known -> known.wireName().equals(json.path("strategy").textValue()))
              .findFirst();
      if (endpoint.isEmpty()
          || strategy.isEmpty()
          || !json.path("placement").isTextual()
          || !json.path("arm").isInt()
          || !json.path("answers").isIntegralNumber()
          || !json.path("items").isIntegralNumber()) {
        return Optional.empty();
      }
      return Optional.of(
          new ServedCount(
              Instant.parse(json.path("minute").asText()),
              endpoint.get(),
              strategy.get(),
              json.path("placement").textValue(),
              json.path("arm").intValue(),
              new ModelVersion(json.path("model_version").asText()),
              json.path("answers").longValue(),
              json.path("items").longValue()));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
