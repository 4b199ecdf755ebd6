package dev.nightjar.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventFamilyTest {
  @ParameterizedTest
  @CsvSource({
    "search,engagement",
    "view,engagement",
    "click,engagement",
    "add_to_cart,conversion",
    "remove_from_cart,conversion",
    "checkout_start,conversion",
    "purchase,conversion",
    "identify,system",
    "exposure,exposure",
    "product_impression,exposure",
    "wishlist,engagement",
  })
  void inferredFrom_eventName(String eventName, String family) {
    assertEquals(family, EventFamily.inferredFrom(eventName).code());
  }
}
