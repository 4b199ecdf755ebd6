package dev.nightjar.trainer.learn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of an item that its semantic vector is made of: name, category, brand, then every other
 * attribute that reads as text, in order of its name.
 *
 * <p>An attribute reads as text if it is a string, or an array of strings, with a letter in it, and
 * is neither an address nor a time. The whole is cut at {@value #MOST_CHARACTERS} characters; the
 * encoder itself reads about the first 500 words.
 */
final class ItemText {
  private static final int MOST_CHARACTERS = 4_000;
  private static final List<String> FIRST = List.of("name", "category", "brand");
  private static final Set<String> NEVER =
      Set.of("item_id", "id", "sku", "gtin", "ean", "currency");
  private static final Pattern LETTERS = Pattern.compile(".*\\p{L}{2}.*", Pattern.DOTALL);
  private static final Pattern ADDRESS_OR_TIME =
      Pattern.compile("(?i)\\w+://\\S*|www\\.\\S*|/\\S*|\\d{4}-\\d{2}-\\d{2}T\\S*");

  private ItemText() {}

  /**
   * The text of an item with {@code attributes}, a JSON object; empty if nothing in it reads as
   * text.
   */
  static String of(JsonNode attributes) {
    List<String> parts = new ArrayList<>();
    FIRST.forEach(name -> add(attributes.path(name), parts));
    for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
      if (!FIRST.contains(attribute.getKey()) && !NEVER.contains(attribute.getKey())) {
        add(attribute.getValue(), parts);
      }
    }
    String text = String.join(". ", parts);
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }

  private static void add(JsonNode value, List<String> parts) {
    if (value.isArray()) {
      value.forEach(element -> add(element, parts));
    } else if (value.isTextual()) {
      String text = value.textValue().strip();
      if (LETTERS.matcher(text).matches()
          && !ADDRESS_OR_TIME.matcher(text).matches()
          && !parts.contains(text)) {
        parts.add(text);
      }
    }
  }
}
