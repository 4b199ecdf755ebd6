package dev.nightjar.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The fields of one record that is sent to be kept, and everything that turned out to be wrong with
 * them.
 *
 * <p>As in {@link Fields}, each method checks one field and notes why it cannot be used; {@code
 * null} counts as absent. Fields that nobody asks for are kept as they came.
 */
public final class RecordFields {
  private static final String AN_ID =
      "expected a string or a number of 1 to %d characters, not all of them blank"
          .formatted(Ids.MOST_CHARACTERS);

  private final int index;
  private final ObjectNode object;
  private final List<FieldError> errors = new ArrayList<>();

  RecordFields(int index, ObjectNode object) {
    this.index = index;
    this.object = object;
  }

  /** The record itself. */
  public ObjectNode object() {
    return object;
  }

  /** Whether the field is there. */
  public boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** An id that has to be there; empty if it cannot be used. */
  public String id(String name) {
    if (!has(name)) {
      refuse(name, AN_ID + ", found none");
      return "";
    }
    return usable(name);
  }

  /** An id that may be absent, or blank: pages send {@code ""} where they have none. */
  public void optionalId(String name) {
    if (has(name) && !isBlank(object.get(name))) {
      usable(name);
    }
  }

  /** A field that may be absent but has to be {@code good} if it is there. */
  public void check(String name, String expected, Predicate<JsonNode> good) {
    if (has(name) && !good.test(object.get(name))) {
      refuse(name, expected + ", found " + Found.of(object.get(name)));
    }
  }

  /** Notes that the field {@code name} cannot be used. */
  public void refuse(String name, String message) {
    errors.add(new FieldError(OptionalInt.of(index), name, message));
  }

  List<FieldError> errors() {
    return errors;
  }

  /** The id, which becomes a string in the record too if it is a number; empty if it is none. */
  private String usable(String name) {
    JsonNode value = object.get(name);
    Optional<String> id = Ids.of(value).filter(text -> !text.isBlank() && isWhole(text));
    if (id.isEmpty()) {
      refuse(name, AN_ID + ", found " + Found.of(value));
    } else if (value.isNumber()) {
      object.put(name, id.get());
    }
    return id.orElse("");
  }

  private static boolean isBlank(JsonNode value) {
    return value.isTextual() && value.textValue().isBlank();
  }

  /** Whether all characters are there: half a surrogate pair would be kept as another character. */
  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
