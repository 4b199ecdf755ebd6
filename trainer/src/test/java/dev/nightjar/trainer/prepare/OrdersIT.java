package dev.nightjar.trainer.prepare;

import static dev.nightjar.trainer.read.TestEvent.rows;
import static dev.nightjar.trainer.read.TestEvent.texts;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.TestEvent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class OrdersIT {
  private static TestEvent bought(String user, String item, String time) {
    return TestEvent.of(user, "purchase", item, "2026-11-01T" + time + "Z");
  }

  /** The items of each order, orders sorted by their items. */
  private static List<String> baskets(TestEvent... events) {
    return texts(
        Orders.of(rows(events))
            .groupBy(Orders.ORDER_KEY)
            .agg(concat_ws(" ", array_sort(collect_list(Orders.ITEM_ID))))
            .drop(Orders.ORDER_KEY));
  }

  @Test
  void of_orderId_gathersWhateverTimeSessionAndUser() {
    assertEquals(
        List.of("[cup lamp mug]", "[rug]"),
        baskets(
            bought("ann", "lamp", "09:00:00").with(EventSchema.ORDER_ID, "1"),
            bought("ann", "mug", "19:00:00")
                .with(EventSchema.ORDER_ID, "1")
                .with(EventSchema.SESSION_ID, "s"),
            bought("bob", "cup", "09:00:00").with(EventSchema.ORDER_ID, "1"),
            bought("ann", "rug", "09:00:00").with(EventSchema.ORDER_ID, "2")));
  }

  @Test
  void of_sessionWithoutOrderId_gathersOneUsersPurchases() {
    assertEquals(
        List.of("[cup]", "[lamp mug]", "[rug]"),
        baskets(
            bought("ann", "lamp", "09:00:00").with(EventSchema.SESSION_ID, "s"),
            bought("ann", "mug", "19:00:00").with(EventSchema.SESSION_ID, "s"),
            bought("bob", "cup", "09:00:00").with(EventSchema.SESSION_ID, "s"),
            bought("ann", "rug", "09:00:00").with(EventSchema.SESSION_ID, "t")));
  }

  @Test
  void of_neither_partsWhereMoreThanHalfAnHourWentBy() {
    assertEquals(
        List.of("[a b c]", "[d e]", "[f]"),
        baskets(
            bought("ann", "a", "09:00:00"),
            bought("ann", "b", "09:20:00"),
            bought("ann", "c", "09:50:00"),
            bought("ann", "d", "10:20:00.001"),
            bought("ann", "e", "10:20:00.001"),
            bought("bob", "f", "09:10:00")));
  }

  @Test
  void of_neither_purchasesWithAnOrderIdBridgeNoGap() {
    assertEquals(
        List.of("[a]", "[b]", "[c]"),
        baskets(
            bought("ann", "a", "09:00:00"),
            bought("ann", "b", "09:25:00").with(EventSchema.ORDER_ID, "1"),
            bought("ann", "c", "09:50:00")));
  }

  @Test
  void of_itemOfAnOrder_quantitySummed_priceMean_timeOfTheLastPurchase() {
    Dataset<Row> orders =
        Orders.of(
            rows(
                bought("ann", "lamp", "09:00:00")
                    .with(EventSchema.ORDER_ID, "1")
                    .with(EventSchema.QUANTITY, 2.0)
                    .with(EventSchema.PRICE, 0.1),
                bought("ann", "lamp", "09:01:00")
                    .with(EventSchema.ORDER_ID, "1")
                    .with(EventSchema.QUANTITY, 0.5)
                    .with(EventSchema.PRICE, 0.2),
                bought("ann", "lamp", "09:01:30").with(EventSchema.ORDER_ID, "1"),
                bought("ann", "mug", "09:02:00").with(EventSchema.ORDER_ID, "1"),
                TestEvent.of("ann", "view", "rug", "2026-11-01T09:00:00Z")
                    .with(EventSchema.ORDER_ID, "1")));

    assertArrayEquals(
        new String[] {"order_key", "user_id", "item_id", "timestamp", "quantity", "price"},
        orders.columns());
    assertEquals(
        List.of("[ann,lamp,1793523720000,3.5,0.15]", "[ann,mug,1793523720000,1.0,null]"),
        texts(orders.drop(Orders.ORDER_KEY)));
  }

  @Test
  void of_extremes_areSummedExactly_inWhateverOrder() {
    TestEvent[] events = new TestEvent[300];
    for (int i = 0; i < events.length; i++) {
      events[i] =
          bought("ann", "lamp", "09:00:00")
              .with(EventSchema.ORDER_ID, "1")
              .with(EventSchema.QUANTITY, i % 3 == 0 ? 1e9 : i % 3 == 1 ? 0.1 : 1e-6)
              .with(EventSchema.PRICE, i % 3 == 0 ? 1e12 : 0.1);
    }
    List<String> forward = texts(Orders.of(rows(events)));
    Collections.reverse(Arrays.asList(events));

    assertEquals(forward, texts(Orders.of(rows(events))));
    assertEquals(1e11 + 10.0001, Orders.of(rows(events)).first().getDouble(4));
  }
}
