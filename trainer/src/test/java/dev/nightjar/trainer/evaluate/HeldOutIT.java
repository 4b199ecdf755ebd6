package dev.nightjar.trainer.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Requests;
import dev.nightjar.trainer.prepare.Orders;
import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.TestEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class HeldOutIT {
  private static final Instant CUTOFF = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-02-08T00:00:00Z");
  private static final EvaluationSettings SETTINGS = new EvaluationSettings(10, 1, 0);

  @Test
  void usersOrdersAndVisits_areThoseOfTheWindow() {
    Dataset<Row> events =
        TestEvent.rows(
            bought("known", "a", "o1", "2026-01-10T10:00:00Z"),
            bought("known", "b", "o2", "2026-02-02T10:00:00Z"),
            bought("known", "c", "o2", "2026-02-02T10:00:00Z"),
            bought("known", "d", "o2", "2026-02-02T10:00:00Z"),
            bought("known", "e", "o3", "2026-02-08T00:00:00Z"), // too late
            bought("fresh", "a", "o4", "2026-02-03T10:00:00Z"), // no past
            bought("fresh", "b", "o4", "2026-02-03T10:00:00Z"), // two items are too few
            looked("fresh", "c", "2026-02-03T09:00:00Z"),
            looked("fresh", "a", "2026-02-03T08:40:00Z"),
            looked("fresh", "a", "2026-02-03T09:30:00Z"),
            looked("fresh", "d", "2026-02-03T11:00:00Z"), // another visit, of one item
            looked("known", "a", "2026-02-04T09:00:00Z")); // one item is too few
    Dataset<Row> orders = Orders.of(events);
    HeldOut heldOut = HeldOut.of(events, orders, CUTOFF, UNTIL, SETTINGS);
    assertEquals(List.of("known"), heldOut.users().stream().map(Group::key).toList());
    assertEquals(Set.of("b", "c", "d"), Set.copyOf(heldOut.users().get(0).items()));
    assertTrue(heldOut.tellsBuyers());
    assertEquals(1, heldOut.carts().size());
    assertEquals(Set.of("b", "c", "d"), Set.copyOf(heldOut.carts().get(0).items()));
    assertTrue(heldOut.tellsVisits());
    assertEquals(List.of(List.of("a", "c")), items(heldOut.clicks()));
    assertEquals(1, heldOut.cases());

    Dataset<Row> before = events.where("timestamp < " + CUTOFF.toEpochMilli());
    Past past = Past.of(before, orders.where("timestamp < " + CUTOFF.toEpochMilli()), heldOut, 1);
    assertEquals(List.of("a"), past.history("known"));
    assertEquals(1, past.interactions().getOrDefault("a", 0L));
    assertEquals(List.of(List.of("a")), items(past.groups(Past.Kind.ORDER)));
    assertEquals(List.of(), items(past.groups(Past.Kind.VISIT)));
  }

  @Test
  void withoutOrders_usersTellWhatTheyActedOn_withoutLooks_clicksAreOrders() {
    Dataset<Row> looks =
        TestEvent.rows(
            looked("u", "a", "2026-01-10T10:00:00Z"), looked("u", "b", "2026-02-02T10:00:00Z"));
    HeldOut lookers = HeldOut.of(looks, Orders.of(looks), CUTOFF, UNTIL, SETTINGS);
    assertFalse(lookers.tellsBuyers());
    assertEquals(List.of(List.of("b")), items(lookers.users()));

    Dataset<Row> buys =
        TestEvent.rows(
            bought("u", "a", "o1", "2026-02-02T10:00:00Z"),
            bought("u", "b", "o1", "2026-02-02T10:00:00Z"),
            bought("u", "c", "o1", "2026-02-02T10:00:00Z"));
    HeldOut buyers = HeldOut.of(buys, Orders.of(buys), CUTOFF, UNTIL, SETTINGS);
    assertFalse(buyers.tellsVisits());
    assertEquals(buyers.carts(), buyers.clicks());
    assertEquals(List.of(), buyers.users());
  }

  @Test
  void sample_isOfTheSeed() {
    List<TestEvent> events = new ArrayList<>();
    for (int user = 0; user < 30; user++) {
      events.add(looked("u" + user, "a", "2026-01-10T10:00:00Z"));
      events.add(looked("u" + user, "b", "2026-02-02T10:00:00Z"));
    }
    Dataset<Row> rows = TestEvent.rows(events.toArray(TestEvent[]::new));
    assertEquals(10, users(rows, 1).size());
    assertEquals(users(rows, 1), users(rows, 1));
    assertFalse(users(rows, 1).equals(users(rows, 2)));
  }

  @Test
  void lastDay_tellsWhatPagesAskedFor_asOftenAsTheyDid() {
    Dataset<Row> events =
        TestEvent.rows(
            looked("u", "early", "2026-02-01T09:59:59Z"),
            looked("u", "a", "2026-02-01T10:00:00Z"),
            looked("u", "a", "2026-02-01T11:00:00Z"),
            TestEvent.of("w", "remove_from_cart", "b", "2026-02-01T12:00:00Z"),
            bought("v", "b", "o1", "2026-02-01T12:00:00Z"),
            bought("v", "c", "o1", "2026-02-01T12:00:01Z"),
            looked("u", "late", "2026-02-02T10:00:00Z"));
    Instant until = Instant.parse("2026-02-02T10:00:00Z");
    Requests requests = LastDay.of(events, Orders.of(events), until, 1);
    assertEquals(Instant.parse("2026-02-01T10:00:00Z"), requests.from());
    assertEquals(until, requests.until());
    assertEquals(List.of("u", "u", "v", "v"), requests.users().stream().sorted().toList());
    assertEquals(List.of("a", "a", "b", "c"), requests.items().stream().sorted().toList());
    assertEquals(1, requests.carts().size());
    assertEquals(Set.of("b", "c"), Set.copyOf(requests.carts().get(0)));
    assertEquals(requests, LastDay.of(events, Orders.of(events), until, 1));
  }

  private static List<String> users(Dataset<Row> rows, long seed) {
    return HeldOut.of(rows, Orders.of(rows), CUTOFF, UNTIL, new EvaluationSettings(10, seed, 0))
        .users()
        .stream()
        .map(Group::key)
        .toList();
  }

  private static TestEvent bought(String user, String item, String order, String time) {
    return TestEvent.of(user, "purchase", item, time).with(EventSchema.ORDER_ID, order);
  }

  private static TestEvent looked(String user, String item, String time) {
    return TestEvent.of(user, "view", item, time);
  }

  private static List<List<String>> items(List<Group> groups) {
    return groups.stream().map(Group::items).toList();
  }
}
