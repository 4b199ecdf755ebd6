package dev.nightjar.server.management;

import dev.nightjar.server.metrics.Metrics;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code GET /metrics}: every figure, in Prometheus' text format.
 *
 * <p>Written on a thread of its own: off the event loops, for it takes milliseconds, and apart from
 * the workers, which have most to do just when somebody wants to see.
 */
public final class Scrape implements Handler<RoutingContext> {
  public static final String PATH = "/metrics";

  private static final CharSequence TEXT =
      HttpHeaders.createOptimized("text/plain; version=0.0.4; charset=utf-8");

  private final Metrics metrics;
  private final WorkerExecutor thread;

  public Scrape(Vertx vertx, Metrics metrics) {
    this.metrics = metrics;
    this.thread = vertx.createSharedWorkerExecutor("nightjar-scrape", 1);
  }

  @Override
  public void handle(RoutingContext context) {
    thread
        .executeBlocking(metrics::scrape)
        .onSuccess(text -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, TEXT).end(text))
        .onFailure(context::fail);
  }
}
