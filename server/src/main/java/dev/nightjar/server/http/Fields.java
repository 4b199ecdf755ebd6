package dev.nightjar.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one request, and everything that turned out to be wrong with them.
 *
 * <p>Each method reads one field; if it cannot be used, the method notes why and returns something
 * harmless, so that the fields after it are read too. {@link #requireGood()} then refuses them all
 * at once. A field that is {@code null} counts as absent; one that nobody asks for is ignored.
 */
public final class Fields {
  private static final String AN_ID =
      "expected a string or a number of 1 to %d characters".formatted(Ids.MOST_CHARACTERS);

  private final ObjectNode object;
  private final List<FieldError> errors = new ArrayList<>();

  public Fields(ObjectNode object) {
    this.object = object;
  }

  /** An id that has to be there. */
  public String id(String name) {
    Optional<JsonNode> value = get(name);
    if (value.isEmpty()) {
      refuse(name, AN_ID + ", found none");
      return "";
    }
    return Ids.of(value.get()).orElseGet(() -> unexpected(name, AN_ID, value.get(), ""));
  }

  /** A list of {@code least} to {@code most} ids that has to be there. */
  public List<String> ids(String name, int least, int most) {
    Optional<JsonNode> value = get(name);
    int size = value.map(JsonNode::size).orElse(0);
    if (value.isPresent() && value.get().isArray() && size >= least && size <= most) {
      return ids(name, value.get());
    }
    String expected = "expected an array of %d to %d ids".formatted(least, most);
    if (value.isPresent() && !value.get().isArray()) {
      return unexpected(name, expected, value.get(), List.of());
    }
    refuse(name, expected + ", found " + (value.isEmpty() ? "none" : size));
    return List.of();
  }

  /** A list of any number of ids; empty if it is absent. */
  public List<String> ids(String name) {
    Optional<JsonNode> value = get(name);
    if (value.isPresent() && !value.get().isArray()) {
      return unexpected(name, "expected an array of ids", value.get(), List.of());
    }
    return value.map(array -> ids(name, array)).orElse(List.of());
  }

  /** A whole number from {@code least} to {@code most}, or {@code otherwise} if it is absent. */
  public int integer(String name, int least, int most, int otherwise) {
    Optional<JsonNode> value = get(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    JsonNode number = value.get();
    boolean whole = number.canConvertToInt() && number.canConvertToExactIntegral();
    if (whole && number.intValue() >= least && number.intValue() <= most) {
      return number.intValue();
    }
    String expected = "expected a whole number from %d to %d".formatted(least, most);
    return unexpected(name, expected, number, otherwise);
  }

  /** A string of at most {@code most} characters; empty if it is absent. */
  public Optional<String> text(String name, int most) {
    Optional<JsonNode> value = get(name);
    if (value.isEmpty() || (value.get().isTextual() && value.get().textValue().length() <= most)) {
      return value.map(JsonNode::textValue);
    }
    String expected = "expected a string of at most %d characters".formatted(most);
    return unexpected(name, expected, value.get(), Optional.empty());
  }

  /** What one of {@code choices} stands for, or {@code otherwise} if it is absent. */
  public <T> T choice(String name, Map<String, T> choices, T otherwise) {
    Optional<JsonNode> value = get(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    return value
        .filter(JsonNode::isTextual)
        .map(text -> choices.get(text.textValue()))
        .orElseGet(
            () -> {
              String expected = "expected one of " + String.join(", ", choices.keySet());
              return unexpected(name, expected, value.get(), otherwise);
            });
  }

  /** A JSON object; empty if it is absent. */
  public Optional<ObjectNode> object(String name) {
    Optional<JsonNode> value = get(name);
    if (value.isPresent() && !value.get().isObject()) {
      return unexpected(name, "expected a JSON object", value.get(), Optional.empty());
    }
    return value.map(ObjectNode.class::cast);
  }

  /** Notes that the field {@code name} cannot be used. */
  public void refuse(String name, String message) {
    errors.add(new FieldError(name, message));
  }

  /**
   * Call it when all fields have been read, and before any of them is used.
   *
   * @throws Refusal naming every field that cannot be used
   */
  public void requireGood() {
    if (!errors.isEmpty()) {
      throw Refusal.badFields(errors);
    }
  }

  private Optional<JsonNode> get(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
  }

  private List<String> ids(String name, JsonNode array) {
    List<String> ids = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      Optional<String> id = Ids.of(element);
      if (id.isEmpty()) {
        String place = "at place %d %s".formatted(ids.size(), AN_ID);
        return unexpected(name, place, element, List.of());
      }
      ids.add(id.get());
    }
    return ids;
  }

  private <T> T unexpected(String name, String expected, JsonNode found, T instead) {
    refuse(name, expected + ", found " + Found.of(found));
    return instead;
  }
}
