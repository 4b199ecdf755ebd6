package dev.nightjar.server.management;

import dev.nightjar.model.ModelVersion;
import dev.nightjar.server.http.Draining;
import dev.nightjar.server.http.JsonReply;
import dev.nightjar.server.live.LiveModel;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * {@code GET /health/ready}: whether there is a model to answer from, and time to do so.
 *
 * <pre>
 * 200 {"status": "ready", "model_version": "20261123T020000Z"}
 * 503 {"status": "not ready", "reason": "no model is published yet"}
 * 503 {"status": "draining", "reason": "the server is stopping"}
 * </pre>
 *
 * A server that is ready but had to refuse a newer version says so too, in {@code refused}.
 */
public final class Readiness implements Handler<RoutingContext> {
  public static final String PATH = "/health/ready";

  private final LiveModel live;
  private final Draining draining;

  public Readiness(LiveModel live, Draining draining) {
    this.live = live;
    this.draining = draining;
  }

  @Override
  public void handle(RoutingContext context) {
    if (draining.begun()) {
      sendDraining(context);
    } else {
      sendModel(context);
    }
  }

  private static void sendDraining(RoutingContext context) {
    JsonReply.send(
        context,
        503,
        json -> {
          json.writeStartObject();
          json.writeStringField("status", "draining");
          json.writeStringField("reason", "the server is stopping");
          json.writeEndObject();
        });
  }

  private void sendModel(RoutingContext context) {
    Optional<ModelVersion> version = live.version();
    Optional<String> refusal = live.refusal();
    JsonReply.send(
        context,
        version.isPresent() ? 200 : 503,
        json -> {
          json.writeStartObject();
          if (version.isPresent()) {
            json.writeStringField("status", "ready");
            json.writeStringField("model_version", version.get().name());
            if (refusal.isPresent()) {
              json.writeStringField("refused", refusal.get());
            }
          } else {
            json.writeStringField("status", "not ready");
            json.writeStringField("reason", refusal.orElse("no model is published yet"));
          }
          json.writeEndObject();
        });
  }
}
