package dev.nightjar.server.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.event.LogLayout;
import dev.nightjar.server.http.Records;
import dev.nightjar.server.http.Refusal;
import dev.nightjar.server.log.JsonLines;
import dev.nightjar.server.log.SegmentLog;
import dev.nightjar.server.metrics.EventMetrics;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /api/v1/events/ingest}: takes what happened, one event or an array of 1 to 1,000.
 *
 * <pre>
 * {"user_id": "u1", "event_name": "view", "item_id": "i1"}
 * </pre>
 *
 * <p>See {@link EventFields} for the fields. Each event is kept as it came, with two additions:
 * {@code received_at}, the server's own, whatever was sent under that name; and {@code timestamp},
 * the arrival, if there was none. Both are epoch milliseconds.
 *
 * <p>202 once all of them are synced to disk; 400 naming the index and the field of all that is
 * bad, and then none is taken; 413 for more than 1,000; 503 if the disk does not take them, or the
 * server keeps no events.
 */
public final class EventIngest implements Handler<RoutingContext> {
  public static final String PATH = "/api/v1/events/ingest";

  private final SegmentLog log;
  private final EventMetrics metrics;
  private final Clock clock;

  public EventIngest(SegmentLog log, EventMetrics metrics, Clock clock) {
    this.log = log;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void handle(RoutingContext context) {
    Records.keep(context, "Events saved.", this::keep);
  }

  private Records.Keeping keep(Buffer body) {
    Instant now = clock.instant();
    List<ObjectNode> events = read(body, now);
    JsonLines lines = new JsonLines();
    for (ObjectNode event : events) {
      event.remove(LogLayout.RECEIVED_AT);
      if (!event.hasNonNull(EventFields.TIMESTAMP)) {
        event.put(EventFields.TIMESTAMP, now.toEpochMilli());
      }
      lines.add(event);
    }
    byte[] stamped = lines.stamped(LogLayout.RECEIVED_AT, now.toEpochMilli());
    return new Records.Keeping(
        events.size(),
        log.append(stamped).whenComplete((kept, failure) -> count(events.size(), failure == null)));
  }

  private List<ObjectNode> read(Buffer body, Instant now) {
    List<ObjectNode> seen = new ArrayList<>();
    try {
      return Records.read(
          body,
          fields -> {
            ObjectNode event = EventFields.check(fields, now);
            seen.add(event);
            return event;
          });
    } catch (Refusal e) {
      count(seen.size(), false);
      throw e;
    }
  }

  private void count(int events, boolean kept) {
    if (kept) {
      metrics.accepted(events);
    } else {
      metrics.refused(events);
    }
  }
}
