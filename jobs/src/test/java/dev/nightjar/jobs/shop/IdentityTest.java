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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class IdentityTest {
  private static final String UUID =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
  private static final String ACCOUNT = "user-\\d{6}";

  private final WrittenShop shop = WrittenShop.usual();

  @Test
  void at_aVisitBeginsUnderTheIdOfTheOneBefore() {
    Identity identity =
        new Identity(
            List.of(
                new Identity.Name("a", 0),
                new Identity.Name("b", 1),
                new Identity.Name("user", 3)));
    assertEquals("a", identity.at(0));
    assertEquals(Optional.empty(), identity.takenOn(0));
    assertEquals("a", identity.at(1));
    assertEquals(Optional.of("b"), identity.takenOn(1));
    assertEquals("b", identity.at(2));
    assertEquals("b", identity.at(3));
    assertEquals(Optional.of("user"), identity.takenOn(3));
    assertEquals("user", identity.at(4));
  }

  @Test
  void everyUserId_isAnAccountOrAUuid() {
    for (JsonNode event : shop.events()) {
      assertTrue(text(event, "user_id").matches(UUID + "|" + ACCOUNT), event::toString);
    }
  }

  @Test
  void identify_takesOverAnAnonymousIdOnce_whichIsNeverSeenAgain() {
    Map<String, Instant> takenOver = new HashMap<>();
    for (JsonNode event : shop.distinctEvents()) {
      String id = text(event, "user_id");
      if (event.has("previous_user_id")) {
        String previous = text(event, "previous_user_id");
        assertTrue(previous.matches(UUID), event::toString);
        assertFalse(previous.equals(id), event::toString);
        assertTrue(takenOver.put(previous, time(event)) == null, event::toString);
      }
      assertFalse(takenOver.containsKey(id), event::toString);
    }
    for (JsonNode event : shop.distinctEvents()) {
      Instant until = takenOver.get(text(event, "user_id"));
      assertTrue(until == null || !time(event).isAfter(until), event::toString);
    }
  }

  @Test
  void identify_chainsEndInAnAccount() {
    Map<String, String> heirs = new HashMap<>();
    for (JsonNode identify : shop.distinctEvents("identify")) {
      heirs.put(text(identify, "previous_user_id"), text(identify, "user_id"));
    }
    int chains = 0;
    for (String heir : heirs.values()) {
      if (heirs.containsKey(heir)) {
        chains++;
        heir = heirs.get(heir);
      }
      assertTrue(heir != null && heir.matches(ACCOUNT), "ends in " + heir);
    }
    int found = chains;
    assertTrue(found >= 5, () -> "chains: " + found);
  }

  @Test
  void about15PercentStartAnonymous_aThirdOfThemStaySo() {
    Set<String> anonymous = new HashSet<>();
    Set<String> later = new HashSet<>();
    Set<String> takenOver = new HashSet<>();
    for (JsonNode event : shop.distinctEvents()) {
      anonymous.add(text(event, "user_id"));
      if (event.has("previous_user_id")) {
        anonymous.add(text(event, "previous_user_id"));
        takenOver.add(text(event, "previous_user_id"));
        later.add(text(event, "user_id"));
      }
    }
    anonymous.removeIf(id -> id.matches(ACCOUNT));
    Set<String> first = new HashSet<>(anonymous);
    first.removeAll(later);
    assertEquals(shop.summary().anonymousVisitors(), first.size());
    assertEquals(0.15, first.size() / (double) shop.settings().users(), 0.03);
    anonymous.removeAll(takenOver);
    assertEquals(0.3, anonymous.size() / (double) first.size(), 0.08);
  }
}
