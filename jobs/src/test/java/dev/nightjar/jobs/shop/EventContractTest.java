package dev.nightjar.jobs.shop;

import static dev.nightjar.jobs.shop.WrittenShop.text;
import static dev.nightjar.jobs.shop.WrittenShop.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every line is one that the contract takes, and the lines agree with each other. */
final class EventContractTest {
  private static final Map<String, String> FAMILIES =
      Map.of(
          "view", "exposure",
          "search", "engagement",
          "click", "engagement",
          "add_to_cart", "engagement",
          "remove_from_cart", "engagement",
          "checkout_start", "conversion",
          "purchase", "conversion",
          "identify", "system");
  private static final Set<String> ABOUT_ITEMS =
      Set.of("view", "click", "add_to_cart", "remove_from_cart", "purchase");
  private static final Set<String> IDS =
      Set.of("event_id", "user_id", "previous_user_id", "session_id", "item_id", "order_id");
  private static final Set<String> OTHER_FIELDS =
      Set.of("event_name", "event_family", "timestamp", "quantity", "price", "context");

  private final WrittenShop shop = WrittenShop.usual();

  @Test
  void everyEvent_hasTheFieldsOfTheContract() {
    for (JsonNode event : shop.events()) {
      String name = text(event, "event_name");
      assertTrue(FAMILIES.containsKey(name), event::toString);
      for (String id : Set.of("event_id", "user_id", "session_id")) {
        assertTrue(event.has(id), event::toString);
      }
      assertEquals(ABOUT_ITEMS.contains(name), event.has("item_id"), event::toString);
      assertEquals(name.equals("identify"), event.has("previous_user_id"), event::toString);
      assertEquals(name.equals("purchase"), event.has("order_id"), event::toString);
      for (Map.Entry<String, JsonNode> field : event.properties()) {
        if (IDS.contains(field.getKey())) {
          assertTrue(field.getValue().isTextual(), event::toString);
          int length = field.getValue().asText().length();
          assertTrue(length >= 1 && length <= 256, event::toString);
        } else {
          assertTrue(OTHER_FIELDS.contains(field.getKey()), event::toString);
        }
      }
    }
  }

  @Test
  void everyEventFamily_isTheNamesOwn_andSomeAreLeftOut() {
    int without = 0;
    for (JsonNode event : shop.events()) {
      if (event.has("event_family")) {
        assertEquals(
            FAMILIES.get(text(event, "event_name")), text(event, "event_family"), event::toString);
      } else {
        without++;
      }
    }
    assertEquals(0.2, without / (double) shop.events().size(), 0.02);
  }

  @Test
  void everyTimestamp_isUtcAndInTheWindow() {
    Instant start = shop.settings().start();
    for (JsonNode event : shop.events()) {
      assertTrue(text(event, "timestamp").endsWith("Z"), event::toString);
      assertFalse(time(event).isBefore(start), event::toString);
      assertTrue(time(event).isBefore(shop.settings().end()), event::toString);
    }
  }

  @Test
  void everyItem_isInTheCatalogue_atItsPrice() {
    for (JsonNode event : shop.events()) {
      if (event.has("item_id")) {
        JsonNode item = shop.items().get(text(event, "item_id"));
        assertTrue(item != null, event::toString);
        if (event.has("price") && item != null) {
          assertEquals(item.at("/attributes/price"), event.get("price"), event::toString);
          assertTrue(event.get("price").asDouble() >= 0, event::toString);
          assertTrue(event.get("quantity").asInt() > 0, event::toString);
        }
      }
    }
  }

  @Test
  void sameEventId_isARetryOfTheSameEvent() {
    Map<String, JsonNode> first = new HashMap<>();
    int retries = 0;
    for (JsonNode event : shop.events()) {
      JsonNode before = first.putIfAbsent(text(event, "event_id"), event);
      if (before != null) {
        assertEquals(before, event);
        retries++;
      }
    }
    assertEquals(shop.summary().retries(), retries);
    assertEquals(0.005, retries / (double) shop.settings().events(), 0.001);
  }

  @Test
  void everyOrder_isOfOneUserAtOneMoment_behindACheckout_withAnItemOnce() {
    Map<String, JsonNode> firstLines = new HashMap<>();
    Set<String> checkouts = new HashSet<>();
    Set<String> lines = new HashSet<>();
    for (JsonNode event : shop.distinctEvents()) {
      if (text(event, "event_name").equals("checkout_start")) {
        checkouts.add(text(event, "session_id"));
      }
      if (event.has("order_id")) {
        String order = text(event, "order_id");
        JsonNode first = firstLines.computeIfAbsent(order, o -> event);
        for (String shared : Set.of("user_id", "session_id", "timestamp")) {
          assertEquals(text(first, shared), text(event, shared), event::toString);
        }
        assertTrue(checkouts.contains(text(event, "session_id")), event::toString);
        assertTrue(lines.add(order + text(event, "item_id")), event::toString);
      }
    }
    assertEquals(shop.summary().orders(), firstLines.size());
    assertTrue(lines.size() > 1.5 * firstLines.size(), "baskets of several items");
  }

  @Test
  void everySession_isInOrderOfTime() {
    Map<String, Instant> last = new HashMap<>();
    for (JsonNode event : shop.distinctEvents()) {
      Instant before = last.put(text(event, "session_id"), time(event));
      assertTrue(before == null || !time(event).isBefore(before), event::toString);
    }
  }
}
