package dev.nightjar.server;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.server.events.EventIngest;
import dev.nightjar.server.http.Failures;
import dev.nightjar.server.http.JsonOnly;
import dev.nightjar.server.http.KeyCheck;
import dev.nightjar.server.http.Refusal;
import dev.nightjar.server.items.ItemUpsert;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.LiveKeys;
import dev.nightjar.server.metrics.Metrics;
import dev.nightjar.server.metrics.RequestMetrics;
import dev.nightjar.server.recommendations.Answers;
import dev.nightjar.server.recommendations.BasketRecommendations;
import dev.nightjar.server.recommendations.ItemRecommendations;
import dev.nightjar.server.recommendations.PriceOptimizedRecommendations;
import dev.nightjar.server.recommendations.SessionRecommendations;
import dev.nightjar.server.recommendations.UserRecommendations;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The public port: which path is answered by whom, and what a request passes on its way there. */
final class PublicRoutes {
  private static final long MOST_BODY_BYTES = 1 << 20;

  private final Router router;
  private final Metrics metrics;
  private final KeyCheck publishable;
  private final KeyCheck secret;
  private final JsonOnly jsonOnly = new JsonOnly();
  private final BodyHandler body = BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES);

  private PublicRoutes(Vertx vertx, LiveKeys keys, Metrics metrics) {
    router = Router.router(vertx);
    this.metrics = metrics;
    publishable = new KeyCheck(keys, KeyKind.PUBLISHABLE);
    secret = new KeyCheck(keys, KeyKind.SECRET);
  }

  static Router create(
      Vertx vertx, LiveKeys keys, Answers answers, Writes writes, Metrics metrics) {
    PublicRoutes routes = new PublicRoutes(vertx, keys, metrics);
    routes.get(Endpoint.ITEM, ItemRecommendations.RAW_PATH, new ItemRecommendations(answers));
    routes.post(Endpoint.RECOMMEND, UserRecommendations.PATH, new UserRecommendations(answers));
    routes.post(Endpoint.SESSION, SessionRecommendations.PATH, new SessionRecommendations(answers));
    routes.post(Endpoint.BASKET, BasketRecommendations.PATH, new BasketRecommendations(answers));
    routes.post(
        Endpoint.PRICE_OPTIMIZED,
        PriceOptimizedRecommendations.PATH,
        new PriceOptimizedRecommendations(answers));
    routes.post("ingest", EventIngest.PATH, routes.publishable, writes.events());
    routes.post("upsert", ItemUpsert.PATH, routes.secret, writes.items());
    routes.page("openapi", OpenApiDocument.PATH, OpenApiDocument.read());
    return routes.finish();
  }

  private void post(Endpoint answered, String path, Handler<RoutingContext> endpoint) {
    post(answered.wireName(), path, publishable, endpoint);
  }

  private void post(String name, String path, KeyCheck key, Handler<RoutingContext> endpoint) {
    RequestMetrics metered = metrics.requests(name);
    router
        .post(path)
        .handler(metered)
        .handler(key)
        .handler(jsonOnly)
        .handler(body)
        .handler(endpoint);
    router.route(path).handler(metered).handler(context -> refuseMethod(context, "POST"));
  }

  private void get(Endpoint answered, String rawPath, Handler<RoutingContext> endpoint) {
    RequestMetrics metered = metrics.requests(answered.wireName());
    router
        .getWithRegex(rawPath)
        .useNormalizedPath(false)
        .handler(metered)
        .handler(publishable)
        .handler(endpoint);
    router
        .routeWithRegex(rawPath)
        .useNormalizedPath(false)
        .handler(metered)
        .handler(context -> refuseMethod(context, "GET"));
  }

  /** What anyone may read, without a key. */
  private void page(String name, String path, Handler<RoutingContext> page) {
    RequestMetrics metered = metrics.requests(name);
    router.get(path).handler(metered).handler(page);
    router.route(path).handler(metered).handler(context -> refuseMethod(context, "GET"));
  }

  private Router finish() {
    RequestMetrics nowhere = metrics.requests(RequestMetrics.NO_ENDPOINT);
    router
        .route()
        .handler(nowhere)
        .handler(PublicRoutes::refusePath)
        .failureHandler(new Failures(MOST_BODY_BYTES));
    router.errorHandler(
        400,
        context -> {
          nowhere.watch(context);
          Failures.handleBadPath(context);
        });
    return router;
  }

  private static void refuseMethod(RoutingContext context, String allowed) {
    throw Refusal.wrongMethod(context.request().method().name(), allowed);
  }

  private static void refusePath(RoutingContext context) {
    throw Refusal.noSuchPath(context.normalizedPath());
  }
}
