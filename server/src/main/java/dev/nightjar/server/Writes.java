package dev.nightjar.server;

import dev.nightjar.server.events.EventIngest;
import dev.nightjar.server.http.Refusal;
import dev.nightjar.server.items.ItemUpsert;
import dev.nightjar.server.items.LiveStatuses;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.log.ShopLog;
import dev.nightjar.server.metrics.EventMetrics;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;

/**
 * The endpoints that keep what they are sent.
 *
 * @param events takes events
 * @param items takes changes of the catalogue
 */
record Writes(Handler<RoutingContext> events, Handler<RoutingContext> items) {
  /** Keep it in {@code log}; statuses of items are true at once in {@code live}. */
  static Writes into(
      ShopLog log, LiveStatuses statuses, LiveModel live, EventMetrics metrics, Clock clock) {
    return new Writes(
        new EventIngest(log.events(), metrics, clock),
        new ItemUpsert(log.items(), statuses, live, clock));
  }

  /** Say that there is no place to keep anything. */
  static Writes nowhere() {
    return new Writes(Writes::refuse, Writes::refuse);
  }

  private static void refuse(RoutingContext context) {
    throw Refusal.noLog();
  }
}
