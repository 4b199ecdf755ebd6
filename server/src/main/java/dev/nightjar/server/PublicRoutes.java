package dev.nightjar.server;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.server.events.EventIngest;
import dev.nightjar.server.http.Failures;
import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.JsonOnly;
import dev.nightjar.server.http.KeyCheck;
import dev.nightjar.server.http.RateLimits;
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
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;

/** The public port: which path is answered by whom, and what a request passes on its way there. */
final class PublicRoutes {
  private final Router router;
  private final Metrics metrics;
  private final int mostBodyBytes;
  private final Map<KeyKind, KeyCheck> keyChecks;
  private final Handler<RoutingContext> counted;
  private final JsonOnly jsonOnly = new JsonOnly();
  private final BodyHandler body;

  private PublicRoutes(
      Vertx vertx, HttpSettings http, LiveKeys keys, RateLimits limits, Metrics metrics) {
    router = Router.router(vertx);
    this.metrics = metrics;
    mostBodyBytes = http.mostBodyBytes();
    body = BodyHandler.create(false).setBodyLimit(mostBodyBytes);
    keyChecks =
        Map.of(
            KeyKind.PUBLISHABLE, new KeyCheck(keys, limits, KeyKind.PUBLISHABLE),
            KeyKind.SECRET, new KeyCheck(keys, limits, KeyKind.SECRET));
    counted = KeyCheck.counting(keys, limits);
  }

  static Router create(
      Vertx vertx,
      HttpSettings http,
      LiveKeys keys,
      RateLimits limits,
      Answers answers,
      Writes writes,
      Metrics metrics) {
    PublicRoutes routes = new PublicRoutes(vertx, http, keys, limits, metrics);
    routes.post(Endpoint.RECOMMEND, UserRecommendations.PATH, new UserRecommendations(answers));
    routes.post(Endpoint.SESSION, SessionRecommendations.PATH, new SessionRecommendations(answers));
    routes.post(Endpoint.BASKET, BasketRecommendations.PATH, new BasketRecommendations(answers));
    routes.post(
        Endpoint.PRICE_OPTIMIZED,
        PriceOptimizedRecommendations.PATH,
        new PriceOptimizedRecommendations(answers));
    routes.get(Endpoint.ITEM, ItemRecommendations.RAW_PATH, new ItemRecommendations(answers));
    routes.post("ingest", EventIngest.PATH, KeyKind.PUBLISHABLE, writes.events());
    routes.post("upsert", ItemUpsert.PATH, KeyKind.SECRET, writes.items());
    routes.page("openapi", OpenApiDocument.PATH, OpenApiDocument.read());
    return routes.finish();
  }

  private void post(Endpoint answered, String path, Handler<RoutingContext> endpoint) {
    post(answered.wireName(), path, KeyKind.PUBLISHABLE, endpoint);
  }

  private void post(String name, String path, KeyKind required, Handler<RoutingContext> endpoint) {
    RequestMetrics metered = metrics.requests(name);
    router
        .post(path)
        .handler(metered)
        .handler(keyChecks.get(required))
        .handler(jsonOnly)
        .handler(body)
        .handler(endpoint);
    refuseOthers(router.route(path), metered, "POST");
  }

  private void get(Endpoint answered, String rawPath, Handler<RoutingContext> endpoint) {
    RequestMetrics metered = metrics.requests(answered.wireName());
    router
        .getWithRegex(rawPath)
        .useNormalizedPath(false)
        .handler(metered)
        .handler(keyChecks.get(KeyKind.PUBLISHABLE))
        .handler(endpoint);
    refuseOthers(router.routeWithRegex(rawPath).useNormalizedPath(false), metered, "GET");
  }

  /** What anyone may read, without a key. */
  private void page(String name, String path, Handler<RoutingContext> page) {
    RequestMetrics metered = metrics.requests(name);
    router.get(path).handler(metered).handler(page);
    refuseOthers(router.route(path), metered, "GET");
  }

  private void refuseOthers(Route route, RequestMetrics metered, String allowed) {
    route
        .handler(metered)
        .handler(counted)
        .handler(
            context -> {
              throw Refusal.wrongMethod(context.request().method().name(), allowed);
            });
  }

  private Router finish() {
    RequestMetrics nowhere = metrics.requests(RequestMetrics.NO_ENDPOINT);
    router
        .route()
        .handler(nowhere)
        .handler(counted)
        .handler(PublicRoutes::refusePath)
        .failureHandler(new Failures(mostBodyBytes));
    router.errorHandler(
        400,
        context -> {
          nowhere.watch(context);
          Failures.handleBadPath(context);
        });
    return router;
  }

  private static void refusePath(RoutingContext context) {
    throw Refusal.noSuchPath(context.normalizedPath());
  }
}
