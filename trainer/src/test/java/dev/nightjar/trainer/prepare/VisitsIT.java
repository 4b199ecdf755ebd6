package dev.nightjar.trainer.prepare;

import static dev.nightjar.trainer.read.TestEvent.rows;
import static dev.nightjar.trainer.read.TestEvent.texts;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.TestEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VisitsIT {
  @Test
  void of_looks_gathersSessions_elseWhatIsCloseInTime() {
    assertEquals(
        List.of("[cup]", "[lamp mug]", "[lamp rug]", "[mug]"),
        texts(
            Visits.of(
                    rows(
                        looked("ann", "view", "lamp", "09:00:00").with(EventSchema.SESSION_ID, "s"),
                        looked("ann", "click", "mug", "19:00:00").with(EventSchema.SESSION_ID, "s"),
                        looked("bob", "view", "cup", "09:00:00").with(EventSchema.SESSION_ID, "s"),
                        looked("ann", "add_to_cart", "lamp", "09:00:00"),
                        looked("ann", "view", "rug", "09:29:00"),
                        looked("ann", "purchase", "cup", "09:45:00"),
                        looked("ann", "view", "mug", "10:00:00")))
                .groupBy(Visits.VISIT_KEY)
                .agg(concat_ws(" ", array_sort(collect_list(Visits.ITEM_ID))))
                .drop(Visits.VISIT_KEY)));
  }

  @Test
  void of_itemSeenTwice_isTwiceInTheVisit() {
    assertEquals(
        List.of("[lamp,1793523600000]", "[lamp,1793523660000]"),
        texts(
            Visits.of(
                    rows(
                        looked("ann", "view", "lamp", "09:00:00"),
                        looked("ann", "click", "lamp", "09:01:00")))
                .drop(Visits.VISIT_KEY)));
  }

  private static TestEvent looked(String user, String name, String item, String time) {
    return TestEvent.of(user, name, item, "2026-11-01T" + time + "Z");
  }
}
