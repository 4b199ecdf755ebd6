package dev.nightjar.trainer.read;

import java.util.EnumMap;
import java.util.Map;

/**
 * One event as its file holds it: every field as text, unchecked.
 *
 * <p>An absent field is the empty text. CSV cannot tell the two apart, so no format does.
 */
final class RawEvent {
  private final Map<EventField, String> texts = new EnumMap<>(EventField.class);

  String get(EventField field) {
    return texts.getOrDefault(field, "");
  }

  RawEvent set(EventField field, String text) {
    texts.put(field, text);
    return this;
  }
}
