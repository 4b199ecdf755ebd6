package dev.nightjar.trainer.prepare;

import static org.apache.spark.sql.functions.col;

import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.read.EventSchema;
import org.apache.spark.sql.Column;

/** Conditions on rows of events. */
final class Events {
  private Events() {}

  static Column named(StandardEvent event) {
    return col(EventSchema.EVENT_NAME).equalTo(event.eventName());
  }

  /** By name alone: whatever family a row gives it, a removal is never a look. */
  static Column areOfCart() {
    return named(StandardEvent.ADD_TO_CART).or(named(StandardEvent.REMOVE_FROM_CART));
  }
}
