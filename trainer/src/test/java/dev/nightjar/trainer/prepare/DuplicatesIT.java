package dev.nightjar.trainer.prepare;

import static dev.nightjar.trainer.read.TestEvent.rows;
import static dev.nightjar.trainer.read.TestEvent.texts;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.TestEvent;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class DuplicatesIT {
  private static final String NINE = "2026-11-01T09:00:00Z";
  private static final String TEN = "2026-11-01T10:00:00Z";

  private static TestEvent view(String time) {
    return TestEvent.of("ann", "view", "lamp", time);
  }

  @Test
  void drop_sameEventId_keepsTheEarliest() {
    Dataset<Row> events =
        rows(
            view(TEN).with(EventSchema.EVENT_ID, "1"),
            view(NINE).with(EventSchema.EVENT_ID, "1"),
            view(TEN).with(EventSchema.EVENT_ID, "2"));
    Duplicates once = Duplicates.drop(events);

    assertEquals(1, once.dropped());
    assertArrayEquals(EventSchema.schema().fieldNames(), once.events().columns());
    assertEquals(
        texts(
            rows(
                view(NINE).with(EventSchema.EVENT_ID, "1"),
                view(TEN).with(EventSchema.EVENT_ID, "2"))),
        texts(once.events()));
  }

  @Test
  void drop_sameEventIdAtTheSameTime_keepsTheSameOneWhateverTheOrder() {
    TestEvent lamp = view(TEN).with(EventSchema.EVENT_ID, "1");
    TestEvent mug = TestEvent.of("ann", "view", "mug", TEN).with(EventSchema.EVENT_ID, "1");

    assertEquals(texts(rows(lamp)), texts(Duplicates.drop(rows(lamp, mug)).events()));
    assertEquals(texts(rows(lamp)), texts(Duplicates.drop(rows(mug, lamp)).events()));
  }

  @Test
  void drop_noEventIdAndEqualButForTheFile_keepsOne() {
    Dataset<Row> events =
        rows(
            view(TEN).with(EventSchema.FILE, "file:/b"),
            view(TEN).with(EventSchema.FILE, "file:/a"),
            view(TEN).with(EventSchema.FILE, "file:/c"));
    Duplicates once = Duplicates.drop(events);

    assertEquals(2, once.dropped());
    assertEquals(texts(rows(view(TEN).with(EventSchema.FILE, "file:/a"))), texts(once.events()));
  }

  @Test
  void drop_anyDifference_keepsBoth() {
    Dataset<Row> events =
        rows(
            view(TEN),
            view(NINE),
            view(TEN).with(EventSchema.PRICE, 1.0),
            view(TEN).with(EventSchema.QUANTITY, 2.0),
            view(TEN).with(EventSchema.SESSION_ID, "s"),
            view(TEN).with(EventSchema.EVENT_ID, "1"));
    Duplicates once = Duplicates.drop(events);

    assertEquals(0, once.dropped());
    assertSame(events, once.events());
  }

  @Test
  void drop_fieldsThatHashAlike_areStillTwoEvents() {
    // Spark's hash skips nulls: these two differ only in where the "s" stands.
    TestEvent inSession = view(TEN).with(EventSchema.SESSION_ID, "s");
    TestEvent inOrder = view(TEN).with(EventSchema.ORDER_ID, "s");
    Dataset<Row> events = rows(inSession, inOrder, view(NINE), view(NINE));
    Duplicates once = Duplicates.drop(events);

    assertEquals(1, once.dropped());
    assertEquals(texts(rows(inSession, inOrder, view(NINE))), texts(once.events()));
  }

  @Test
  void drop_noEvents() {
    assertEquals(List.of(), texts(Duplicates.drop(rows()).events()));
  }
}
