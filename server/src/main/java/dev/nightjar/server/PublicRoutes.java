package dev.nightjar.server;

import dev.nightjar.server.http.Failures;
import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.JsonOnly;
import dev.nightjar.server.http.KeyCheck;
import dev.nightjar.server.http.RateLimits;
import dev.nightjar.server.http.Refusal;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.LiveKeys;
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
import java.util.Map;

/** The public port: which path is answered by whom, and what a request passes on its way there. */
final class PublicRoutes {
  private final Router router;
  private final int mostBodyBytes;
  private final Map<KeyKind, KeyCheck> keyChecks;
  private final JsonOnly jsonOnly = new JsonOnly();
  private final BodyHandler body;

  private PublicRoutes(Vertx vertx, HttpSettings http, LiveKeys keys, RateLimits limits) {
    router = Router.router(vertx);
    mostBodyBytes = http.mostBodyBytes();
    body = BodyHandler.create(false).setBodyLimit(mostBodyBytes);
    keyChecks =
        Map.of(
            KeyKind.PUBLISHABLE, new KeyCheck(keys, limits, KeyKind.PUBLISHABLE),
            KeyKind.SECRET, new KeyCheck(keys, limits, KeyKind.SECRET));
  }

  static Router create(
      Vertx vertx, HttpSettings http, LiveKeys keys, RateLimits limits, Answers answers) {
    PublicRoutes routes = new PublicRoutes(vertx, http, keys, limits);
    routes.get(ItemRecommendations.RAW_PATH, KeyKind.PUBLISHABLE, new ItemRecommendations(answers));
    routes.post(UserRecommendations.PATH, KeyKind.PUBLISHABLE, new UserRecommendations(answers));
    routes.post(
        SessionRecommendations.PATH, KeyKind.PUBLISHABLE, new SessionRecommendations(answers));
    routes.post(
        BasketRecommendations.PATH, KeyKind.PUBLISHABLE, new BasketRecommendations(answers));
    routes.post(
        PriceOptimizedRecommendations.PATH,
        KeyKind.PUBLISHABLE,
        new PriceOptimizedRecommendations(answers));
    return routes.finish();
  }

  private void post(String path, KeyKind required, Handler<RoutingContext> endpoint) {
    router
        .post(path)
        .handler(keyChecks.get(required))
        .handler(jsonOnly)
        .handler(body)
        .handler(endpoint);
    router.route(path).handler(context -> refuseMethod(context, "POST"));
  }

  private void get(String rawPath, KeyKind required, Handler<RoutingContext> endpoint) {
    router
        .getWithRegex(rawPath)
        .useNormalizedPath(false)
        .handler(keyChecks.get(required))
        .handler(endpoint);
    router
        .routeWithRegex(rawPath)
        .useNormalizedPath(false)
        .handler(context -> refuseMethod(context, "GET"));
  }

  private Router finish() {
    router.route().handler(PublicRoutes::refusePath).failureHandler(new Failures(mostBodyBytes));
    router.errorHandler(400, Failures::handleBadPath);
    return router;
  }

  private static void refuseMethod(RoutingContext context, String allowed) {
    throw Refusal.wrongMethod(context.request().method().name(), allowed);
  }

  private static void refusePath(RoutingContext context) {
    throw Refusal.noSuchPath(context.normalizedPath());
  }
}
