package dev.nightjar.trainer.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.event.EventLimits;
import dev.nightjar.event.LogLayout;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.trainer.read.ItemSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A change of an item, as a line of an event log holds it. Of a line that a server and a training
 * could read differently, or one of them not at all, there is none.
 */
public final class LoggedChange {
  /** Numbers keep their digits; half a surrogate pair, which has no UTF-8, is escaped again. */
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** All that is no attribute. */
  private static final Set<String> KEYS =
      Set.of(
          LogLayout.RECEIVED_AT,
          ItemSchema.ITEM_ID,
          ItemSchema.ITEM_TYPE,
          ItemSchema.STATUS,
          ItemSchema.ATTRIBUTES);

  private static final Set<String> STATUSES =
      Arrays.stream(ItemStatus.values())
          .map(ItemStatus::wireName)
          .collect(Collectors.toUnmodifiableSet());

  private final ObjectNode line;

  private LoggedChange(ObjectNode line) {
    this.line = line;
  }

  /**
   * What a change tells besides the status; that it tells always, for it is {@code active} where
   * the change names none.
   *
   * @param type whether it names the type
   * @param attributes those that it sets or removes
   */
  public record Told(boolean type, Set<String> attributes) {
    public static final Told NOTHING = new Told(false, Set.of());

    public Told {
      attributes = Set.copyOf(attributes);
    }

    /** What of it still counts when {@code later} is told, too. */
    public Told without(Told later) {
      boolean stillType = type && !later.type;
      if (stillType == type && Collections.disjoint(attributes, later.attributes)) {
        return this;
      }
      Set<String> still = new HashSet<>(attributes);
      still.removeAll(later.attributes);
      return new Told(stillType, still);
    }

    public boolean isNothing() {
      return !type && attributes.isEmpty();
    }
  }

  /** The change that a line in UTF-8 holds. */
  public static Optional<LoggedChange> parse(byte[] line) {
    try {
      return JSON.readTree(new String(line, StandardCharsets.UTF_8)) instanceof ObjectNode object
              && isChange(object)
          ? Optional.of(new LoggedChange(object))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean isChange(ObjectNode line) {
    JsonNode received = line.path(LogLayout.RECEIVED_AT);
    JsonNode id = line.path(ItemSchema.ITEM_ID);
    JsonNode type = line.path(ItemSchema.ITEM_TYPE);
    JsonNode status = line.path(ItemSchema.STATUS);
    JsonNode attributes = line.path(ItemSchema.ATTRIBUTES);
    return received.canConvertToLong()
        && received.isIntegralNumber()
        && received.longValue() > 0
        && id.isTextual()
        && EventLimits.isId(id.textValue())
        && (isAbsent(type)
            || (type.isTextual() && type.textValue().length() <= EventLimits.MOST_ID_CHARACTERS))
        && (isAbsent(status) || (status.isTextual() && STATUSES.contains(status.textValue())))
        && (isAbsent(attributes) || attributes.isObject());
  }

  private static boolean isAbsent(JsonNode field) {
    return field.isMissingNode() || field.isNull();
  }

  public String itemId() {
    return line.path(ItemSchema.ITEM_ID).textValue();
  }

  /** When a server received it, epoch milliseconds. */
  public long receivedAt() {
    return line.path(LogLayout.RECEIVED_AT).longValue();
  }

  public Told told() {
    Set<String> attributes = new HashSet<>();
    line.fieldNames().forEachRemaining(attributes::add);
    attributes.removeAll(KEYS);
    line.path(ItemSchema.ATTRIBUTES).fieldNames().forEachRemaining(attributes::add);
    return new Told(!line.path(ItemSchema.ITEM_TYPE).asText("").isBlank(), attributes);
  }

  /** The line of a change that tells only {@code part} of that, and the status. */
  public byte[] telling(Told part) throws JsonProcessingException {
    Set<String> kept = new HashSet<>(part.attributes());
    kept.addAll(KEYS);
    if (!part.type()) {
      kept.remove(ItemSchema.ITEM_TYPE);
    }
    ObjectNode told = line.deepCopy().retain(kept);
    if (told.path(ItemSchema.ATTRIBUTES) instanceof ObjectNode attributes) {
      attributes.retain(part.attributes());
    }
    return JSON.writeValueAsBytes(told);
  }
}
