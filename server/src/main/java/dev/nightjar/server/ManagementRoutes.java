package dev.nightjar.server;

import dev.nightjar.server.http.Draining;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.management.Liveness;
import dev.nightjar.server.management.Readiness;
import dev.nightjar.server.management.Scrape;
import dev.nightjar.server.metrics.Metrics;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** The management port: which path is answered by whom. */
final class ManagementRoutes {
  private ManagementRoutes() {}

  static Router create(Vertx vertx, LiveModel live, Draining draining, Metrics metrics) {
    Router router = Router.router(vertx);
    router.get(Liveness.PATH).handler(new Liveness());
    router.get(Readiness.PATH).handler(new Readiness(live, draining));
    router.get(Scrape.PATH).handler(new Scrape(vertx, metrics));
    return router;
  }
}
