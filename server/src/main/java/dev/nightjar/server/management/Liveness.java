package dev.nightjar.server.management;

import dev.nightjar.server.http.JsonReply;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code GET /health/live}: 200 {@code {"status":"live"}} as long as the process answers at all.
 */
public final class Liveness implements Handler<RoutingContext> {
  public static final String PATH = "/health/live";

  @Override
  public void handle(RoutingContext context) {
    JsonReply.send(
        context,
        200,
        json -> {
          json.writeStartObject();
          json.writeStringField("status", "live");
          json.writeEndObject();
        });
  }
}
