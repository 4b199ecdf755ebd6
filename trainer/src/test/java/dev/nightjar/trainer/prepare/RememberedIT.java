package dev.nightjar.trainer.prepare;

import static dev.nightjar.trainer.read.TestEvent.identify;
import static dev.nightjar.trainer.read.TestEvent.rows;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.TestEvent;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class RememberedIT {
  private static final String BEFORE = "2026-11-26T03:59:59.999Z";
  private static final String ASKED = "2026-11-26T04:00:00Z";
  private static final Forgotten ANN = Forgotten.NONE.with(List.of("änn"), Instant.parse(ASKED));

  @Test
  void of_nobodyForgotten_isTheSame() {
    Dataset<Row> events = rows(TestEvent.of("änn", "view", "mug", BEFORE));
    assertSame(events, Remembered.of(events, Forgotten.NONE));
  }

  @Test
  void of_aForgottenUser_leavesOutWhatWasBefore_underAnyId() {
    Dataset<Row> left =
        Remembered.of(
            rows(
                TestEvent.of("änn", "view", "1", BEFORE),
                TestEvent.of("änn", "view", "2", ASKED),
                TestEvent.of("cookie", "view", "3", BEFORE),
                TestEvent.of("cookie", "view", "4", ASKED),
                identify("cookie", "phone", BEFORE),
                identify("phone", "änn", BEFORE),
                TestEvent.of("bob", "view", "5", BEFORE)),
            ANN);
    assertArrayEquals(EventSchema.schema().fieldNames(), left.columns());
    assertEquals(
        List.of("bob 5", "cookie 4", "änn 2"),
        left
            .selectExpr("concat(user_id, ' ', coalesce(item_id, 'identify'))")
            .as(Encoders.STRING())
            .collectAsList()
            .stream()
            .sorted()
            .toList());
  }

  /** A new user must not get what was done under an id that was given up. */
  @Test
  void of_aForgottenUser_whoseIdLedToAnother_leavesTheOtherAsItIs() {
    Dataset<Row> left =
        Remembered.of(
            rows(
                identify("änn", "bob", BEFORE),
                TestEvent.of("änn", "view", "1", BEFORE),
                TestEvent.of("bob", "view", "2", BEFORE)),
            ANN);
    assertEquals(
        List.of("bob", "bob"), left.select("user_id").as(Encoders.STRING()).collectAsList());
  }
}
