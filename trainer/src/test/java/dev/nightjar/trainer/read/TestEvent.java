package dev.nightjar.trainer.read;

import dev.nightjar.event.EventFamily;
import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.spark.SharedSpark;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** An event as the reader would hand it on, for tests of what comes after. */
public final class TestEvent {
  private final Map<String, Object> values = new HashMap<>();

  private TestEvent(String user, String name, String time) {
    values.put(EventSchema.USER_ID, user);
    values.put(EventSchema.EVENT_NAME, name);
    values.put(
        EventSchema.EVENT_FAMILY,
        StandardEvent.named(name).map(StandardEvent::family).orElse(EventFamily.ENGAGEMENT).code());
    values.put(EventSchema.TIMESTAMP, Instant.parse(time).toEpochMilli());
    values.put(EventSchema.FILE, "file:/test");
  }

  /** An event on an item, of quantity 1. */
  public static TestEvent of(String user, String name, String item, String time) {
    return new TestEvent(user, name, time)
        .with(EventSchema.ITEM_ID, item)
        .with(EventSchema.QUANTITY, 1.0);
  }

  /** An event that says which id an earlier one belongs to. */
  public static TestEvent identify(String previous, String user, String time) {
    return new TestEvent(user, "identify", time).with(EventSchema.PREVIOUS_USER_ID, previous);
  }

  /** The same event with a column set, of the type that {@link EventSchema} has. */
  public TestEvent with(String column, Object value) {
    values.put(column, value);
    return this;
  }

  /** The events in the columns of {@link EventSchema}. */
  public static Dataset<Row> rows(TestEvent... events) {
    List<Row> rows =
        Arrays.stream(events)
            .map(
                event ->
                    RowFactory.create(
                        Arrays.stream(EventSchema.schema().fieldNames())
                            .map(event.values::get)
                            .toArray()))
            .toList();
    return SharedSpark.session().createDataFrame(rows, EventSchema.schema());
  }

  /** Rows as texts, in order of these. */
  public static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
