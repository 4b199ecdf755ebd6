package dev.nightjar.trainer.prepare;

import static dev.nightjar.trainer.read.TestEvent.identify;
import static dev.nightjar.trainer.read.TestEvent.rows;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.TestEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class IdentitiesIT {
  private static final String NINE = "2026-11-01T09:00:00Z";
  private static final String TEN = "2026-11-01T10:00:00Z";

  /** A view by each of the users, of an item that has the user's original id. */
  private static TestEvent view(String user) {
    return TestEvent.of(user, "view", user, "2026-11-01T12:00:00Z");
  }

  /** Of each view: who it was by, and who it is by now. */
  private static Map<String, String> users(Identities merged) {
    Map<String, String> users = new TreeMap<>();
    merged
        .events()
        .where("event_name = 'view'")
        .select(EventSchema.ITEM_ID, EventSchema.USER_ID)
        .collectAsList()
        .forEach(row -> users.put(row.getString(0), row.getString(1)));
    return users;
  }

  @Test
  void merge_noIdentify_changesNothing() {
    Dataset<Row> events = rows(view("ann"));
    Identities merged = Identities.merge(events);
    assertSame(events, merged.events());
    assertEquals(0, merged.merged());
  }

  @Test
  void merge_chain_leadsToItsEnd() {
    Identities merged =
        Identities.merge(
            rows(
                identify("a", "b", TEN),
                identify("c", "ann", TEN),
                identify("b", "c", NINE),
                view("a"),
                view("b"),
                view("c"),
                view("ann"),
                view("bob")));
    assertEquals(
        Map.of("a", "ann", "b", "ann", "c", "ann", "ann", "ann", "bob", "bob"), users(merged));
    assertEquals(3, merged.merged());
    assertEquals(0, merged.cyclic());
    assertArrayEquals(EventSchema.schema().fieldNames(), merged.events().columns());
    assertEquals(8, merged.events().count());
  }

  @Test
  void merge_severalClaims_theLatestHolds() {
    Identities merged =
        Identities.merge(rows(identify("a", "ann", TEN), identify("a", "bob", NINE), view("a")));
    assertEquals(Map.of("a", "ann"), users(merged));
    assertEquals(1, merged.merged());
  }

  @Test
  void merge_severalClaimsAtOnce_theGreaterIdHolds() {
    Identities merged =
        Identities.merge(rows(identify("a", "bob", TEN), identify("a", "ann", TEN), view("a")));
    assertEquals(Map.of("a", "bob"), users(merged));
  }

  @Test
  void merge_claimOfItself_saysNothing() {
    Identities merged =
        Identities.merge(rows(identify("a", "ann", NINE), identify("a", "a", TEN), view("a")));
    assertEquals(Map.of("a", "ann"), users(merged));
    assertEquals(0, merged.cyclic());
  }

  @Test
  void merge_cycle_isLeftAlone_withAllThatLeadsIntoIt_andNamed() {
    Identities merged =
        Identities.merge(
            rows(
                identify("a", "b", TEN),
                identify("b", "c", TEN),
                identify("c", "b", TEN),
                identify("d", "ann", TEN),
                view("a"),
                view("b"),
                view("c"),
                view("d")));
    assertEquals(Map.of("a", "a", "b", "b", "c", "c", "d", "ann"), users(merged));
    assertEquals(1, merged.merged());
    assertEquals(3, merged.cyclic());
    assertEquals(List.of("a", "b", "c"), merged.cyclicExamples());
  }

  @Test
  void merge_manyCycles_namesTheFirstFive() {
    TestEvent[] events = new TestEvent[20];
    for (int i = 0; i < 10; i++) {
      events[2 * i] = identify("a" + i, "b" + i, TEN);
      events[2 * i + 1] = identify("b" + i, "a" + i, TEN);
    }
    Identities merged = Identities.merge(rows(events));
    assertEquals(20, merged.cyclic());
    assertEquals(List.of("a0", "a1", "a2", "a3", "a4"), merged.cyclicExamples());
  }
}
