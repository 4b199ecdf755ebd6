package dev.nightjar.trainer.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.event.EventFamily;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EventWeightsTest {
  @Test
  void of_purchaseAndCart_fallBackToTheirFamily() {
    EventWeights weights =
        new EventWeights(Map.of("purchase", 3.0), EventWeights.DEFAULT.byFamily(), 30);
    assertEquals(3.0, weights.ofPurchase());
    assertEquals(0.5, weights.ofCart());
  }

  @Test
  void construct_allProblems_areToldTogether() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new EventWeights(
                    Map.of("view", -1.0, "click", Double.NaN, "remove_from_cart", 0.5),
                    Map.of(
                        EventFamily.CONVERSION, 1_001.0,
                        EventFamily.ENGAGEMENT, 0.1,
                        EventFamily.SYSTEM, 0.0),
                    0));
    assertEquals(
        "event weights: weight of click is NaN, expected 0 to 1000.0; weight of view is -1.0,"
            + " expected 0 to 1000.0; no weight of family exposure; weight of family conversion is"
            + " 1001.0, expected 0 to 1000.0; remove_from_cart has a weight, expected none: it takes"
            + " that of add_to_cart back; half-life is 0.0 days, expected above 0",
        refused.getMessage());
  }

  @Test
  void withHalfLifeDays_keepsTheRest() {
    EventWeights never = EventWeights.DEFAULT.withHalfLifeDays(Double.POSITIVE_INFINITY);
    assertEquals(EventWeights.DEFAULT.byName(), never.byName());
    assertEquals(EventWeights.DEFAULT.byFamily(), never.byFamily());
  }
}
