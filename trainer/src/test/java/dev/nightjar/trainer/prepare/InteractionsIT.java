package dev.nightjar.trainer.prepare;

import static dev.nightjar.trainer.read.TestEvent.rows;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.TestEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class InteractionsIT {
  private static final String TODAY = "2026-11-23T00:00:00Z";
  private static final String TEN_DAYS_AGO = "2026-11-13T00:00:00Z";
  private static final EventWeights WEIGHTS = EventWeights.DEFAULT.withHalfLifeDays(10);

  private static TestEvent event(String name, String item, String time) {
    return TestEvent.of("ann", name, item, time);
  }

  private static TestEvent ofFamily(String family, String name, String item) {
    return event(name, item, TODAY).with(EventSchema.EVENT_FAMILY, family);
  }

  private static Dataset<Row> interactions(EventWeights weights, TestEvent... events) {
    return new Interactions(Instant.parse(TODAY), "user_id", "item_id")
        .of(
            new Observations("user_id", "item_id").of(rows(events), Orders.of(rows(events))),
            weights);
  }

  /** What ann likes, and how much. */
  private static Map<String, Double> weights(EventWeights weights, TestEvent... events) {
    Map<String, Double> likes = new TreeMap<>();
    for (Row row : interactions(weights, events).collectAsList()) {
      assertEquals("ann", row.getString(0));
      likes.put(row.getString(1), row.getDouble(2));
    }
    return likes;
  }

  private static Map<String, Double> weights(TestEvent... events) {
    return weights(WEIGHTS, events);
  }

  @Test
  void of_columns() {
    assertArrayEquals(
        new String[] {"user_id", "item_id", "weight"},
        interactions(WEIGHTS, event("view", "lamp", TODAY)).columns());
  }

  @Test
  void of_everyStandardEvent_byItsName() {
    assertEquals(
        Map.of("bought", 1.0, "carted", 0.5, "checked", 0.5, "clicked", 0.2, "viewed", 0.1),
        weights(
            event("purchase", "bought", TODAY),
            event("add_to_cart", "carted", TODAY),
            event("checkout_start", "checked", TODAY),
            event("click", "clicked", TODAY),
            event("view", "viewed", TODAY),
            event("search", "searched", TODAY)));
  }

  @Test
  void of_purchases_countOnceAnOrder_whateverTheQuantity() {
    assertEquals(
        Map.of("lamp", 2.0),
        weights(
            event("purchase", "lamp", TODAY)
                .with(EventSchema.ORDER_ID, "1")
                .with(EventSchema.QUANTITY, 12.0),
            event("purchase", "lamp", TODAY)
                .with(EventSchema.ORDER_ID, "1")
                .with(EventSchema.PRICE, 9.0),
            event("purchase", "lamp", TODAY).with(EventSchema.ORDER_ID, "2")));
  }

  @Test
  void of_age_halvesWithEveryHalfLife() {
    assertEquals(
        Map.of("now", 1.0, "later", 1.0, "ten", 0.5, "twenty", 0.25, "five", 0.707106781),
        weights(
            event("purchase", "now", TODAY),
            event("purchase", "later", "2026-11-24T00:00:00Z"),
            event("purchase", "five", "2026-11-18T00:00:00Z"),
            event("purchase", "ten", TEN_DAYS_AGO),
            event("purchase", "twenty", "2026-11-03T00:00:00Z")));
  }

  @Test
  void of_infiniteHalfLife_knowsNoAge() {
    assertEquals(
        Map.of("lamp", 1.0),
        weights(
            WEIGHTS.withHalfLifeDays(Double.POSITIVE_INFINITY),
            event("purchase", "lamp", "1999-01-01T00:00:00Z")));
  }

  @Test
  void of_thirtyOneHalfLives_isNothing() {
    assertEquals(Map.of(), weights(event("purchase", "lamp", "2026-01-17T00:00:00Z")));
  }

  @Test
  void of_looks_countOnceASession_asOldAsTheLast() {
    assertEquals(
        Map.of("lamp", 0.35),
        weights(
            event("view", "lamp", TEN_DAYS_AGO).with(EventSchema.SESSION_ID, "s"),
            event("view", "lamp", TODAY).with(EventSchema.SESSION_ID, "s"),
            event("click", "lamp", TODAY).with(EventSchema.SESSION_ID, "s"),
            event("view", "lamp", TEN_DAYS_AGO).with(EventSchema.SESSION_ID, "t")));
  }

  @Test
  void of_looksWithoutSession_countOnceADay() {
    assertEquals(
        Map.of("lamp", 0.2),
        weights(
            WEIGHTS.withHalfLifeDays(Double.POSITIVE_INFINITY),
            event("view", "lamp", "2026-11-01T00:00:00Z"),
            event("view", "lamp", "2026-11-01T23:59:59.999Z"),
            event("view", "lamp", "2026-11-02T00:00:00Z")));
  }

  @Test
  void of_cart_countsEachTime() {
    assertEquals(
        Map.of("lamp", 1.0),
        weights(
            event("add_to_cart", "lamp", TODAY).with(EventSchema.SESSION_ID, "s"),
            event("add_to_cart", "lamp", TODAY)
                .with(EventSchema.SESSION_ID, "s")
                .with(EventSchema.QUANTITY, 2.0)));
  }

  @Test
  void of_removeFromCart_takesBackWhatTheCartGave_andNoMore() {
    assertEquals(
        Map.of("twice", 0.5, "bought", 1.0),
        weights(
            event("add_to_cart", "once", TODAY),
            event("remove_from_cart", "once", TODAY),
            event("add_to_cart", "twice", TODAY),
            event("add_to_cart", "twice", TODAY),
            event("remove_from_cart", "twice", TODAY),
            event("add_to_cart", "long ago", TEN_DAYS_AGO),
            event("remove_from_cart", "long ago", TODAY),
            event("purchase", "bought", TODAY),
            event("remove_from_cart", "bought", TODAY),
            ofFamily("engagement", "remove_from_cart", "misfiled"),
            event("remove_from_cart", "never", TODAY)));
  }

  @Test
  void of_namesOfTheShopsOwn_byFamily() {
    assertEquals(
        Map.of("converted", 1.0, "engaged", 0.1),
        weights(
            ofFamily("conversion", "wishlist", "converted"),
            ofFamily("conversion", "wishlist", "converted"),
            ofFamily("engagement", "zoom", "engaged"),
            ofFamily("engagement", "zoom", "engaged"),
            ofFamily("exposure", "shown", "exposed"),
            ofFamily("system", "restocked", "stocked")));
  }

  @Test
  void of_namesOfTheShopsOwn_byNameIfSet() {
    Map<String, Double> byName = new HashMap<>(WEIGHTS.byName());
    byName.put("wishlist", 0.75);
    byName.put("view", 0.0);
    assertEquals(
        Map.of("lamp", 0.75),
        weights(
            new EventWeights(byName, WEIGHTS.byFamily(), 10),
            event("wishlist", "lamp", TODAY),
            event("view", "mug", TODAY)));
  }

  @Test
  void of_manyUnevenWeights_sumToTheSameBits_inWhateverOrder() {
    TestEvent[] events = new TestEvent[500];
    for (int i = 0; i < events.length; i++) {
      events[i] =
          event("add_to_cart", "lamp", Instant.parse(TODAY).minusSeconds(977L * i).toString());
    }
    Map<String, Double> forward = weights(events);
    Collections.reverse(Arrays.asList(events));

    assertEquals(forward, weights(events));
  }
}
