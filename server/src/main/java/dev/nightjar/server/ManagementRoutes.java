package dev.nightjar.server;

import dev.nightjar.server.http.Draining;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.management.Liveness;
import dev.nightjar.server.management.Readiness;
import dev.nightjar.server.management.Scrape;
import dev.nightjar.server.metrics.Metrics;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The management port: which path is answered by whom. */
final class ManagementRoutes {
  private ManagementRoutes() {}

  static Router create(Vertx vertx, LiveModel live, Draining draining, Metrics metrics) {
    Router router = Router.router(vertx);
    answer(router, Liveness.PATH, new Liveness());
    answer(router, Readiness.PATH, new Readiness(live, draining));
    router.get(Scrape.PATH).handler(new Scrape(vertx, metrics));
    return router;
  }

  /** To HEAD too, which some probes send. */
  private static void answer(Router router, String path, Handler<RoutingContext> handler) {
    router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler);
  }
}
