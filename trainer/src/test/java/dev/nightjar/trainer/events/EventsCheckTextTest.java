package dev.nightjar.trainer.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.trainer.read.EventCheck;
import dev.nightjar.trainer.read.Intake;
import dev.nightjar.trainer.read.OffendingField;
import dev.nightjar.trainer.read.Reject;
import dev.nightjar.trainer.read.RejectReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EventsCheckTextTest {
  private static final EventCheck.Found SOME =
      new EventCheck.Found(
          new Intake(
              2000,
              Map.of(RejectReason.BAD_PRICE, 2L, RejectReason.MISSING_USER_ID, 1L),
              0,
              2,
              List.of("notes.txt")),
          List.of(
              new Reject(
                  "log/a.csv",
                  Reject.Unit.LINE,
                  1017,
                  RejectReason.BAD_PRICE,
                  List.of(new OffendingField("price", "-1\u001b[2J")),
                  "{\"price\":\"-1\"}"),
              new Reject(
                  "log/b.parquet",
                  Reject.Unit.ROW,
                  3,
                  RejectReason.MISSING_USER_ID,
                  List.of(new OffendingField("user_id", "")),
                  "{}")));

  @Test
  void rejects_areCounted_placedAndExplained() {
    assertEquals(
        """
        2,000 rows in 2 files, 3 rejected (0.15 %): a training would go on, the limit is 5.00 %
        passed over: notes.txt

                1  missing_user_id           an event needs a user_id
                2  bad_price                 price is not a number from 0 to a trillion

        log/a.csv, line 1,017: bad_price, price is "-1 [2J"
          {"price":"-1"}
        log/b.parquet, row 3: missing_user_id, no user_id
          {}
        and 1 more; --first N tells more of them
        """,
        new EventsCheckText(SOME, 0.05).text());
  }

  @Test
  void limit_decidesWhetherItIsTooMuch() {
    assertTrue(new EventsCheckText(SOME, 0.001).isTooMuch());
    assertTrue(!new EventsCheckText(SOME, 0.0015).isTooMuch());
  }

  @Test
  void usableRows_areCountedAlone() {
    EventCheck.Found fine =
        new EventCheck.Found(new Intake(12, Map.of(), 0, 1, List.of()), List.of());
    assertEquals("12 rows in 1 files, all usable\n", new EventsCheckText(fine, 0).text());
  }

  @Test
  void json_holdsTheSame() throws Exception {
    JsonNode json = new JsonMapper().readTree(new EventsCheckText(SOME, 0.001).json());
    assertEquals(3, json.at("/rejected_rows").intValue());
    assertEquals("false", json.at("/passes").asText());
    assertEquals(1017, json.at("/rejects/0/line").intValue());
    assertEquals("bad_price", json.at("/rejects/0/reason").textValue());
    assertEquals("-1\u001b[2J", json.at("/rejects/0/found/price").textValue());
    assertEquals(3, json.at("/rejects/1/row").intValue());
  }
}
