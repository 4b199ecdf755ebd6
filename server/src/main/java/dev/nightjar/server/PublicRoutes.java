package dev.nightjar.server;

import dev.nightjar.server.events.EventIngest;
import dev.nightjar.server.http.Failures;
import dev.nightjar.server.http.JsonOnly;
import dev.nightjar.server.http.KeyCheck;
import dev.nightjar.server.http.Refusal;
import dev.nightjar.server.items.ItemUpsert;
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

/** The public port: which path is answered by whom, and what a request passes on its way there. */
final class PublicRoutes {
  private static final long MOST_BODY_BYTES = 1 << 20;

  private final Router router;
  private final KeyCheck publishable;
  private final KeyCheck secret;
  private final JsonOnly jsonOnly = new JsonOnly();
  private final BodyHandler body = BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES);

  private PublicRoutes(Vertx vertx, LiveKeys keys) {
    router = Router.router(vertx);
    publishable = new KeyCheck(keys, KeyKind.PUBLISHABLE);
    secret = new KeyCheck(keys, KeyKind.SECRET);
  }

  static Router create(Vertx vertx, LiveKeys keys, Answers answers, Writes writes) {
    PublicRoutes routes = new PublicRoutes(vertx, keys);
    routes.get(ItemRecommendations.RAW_PATH, new ItemRecommendations(answers));
    routes.post(UserRecommendations.PATH, new UserRecommendations(answers));
    routes.post(SessionRecommendations.PATH, new SessionRecommendations(answers));
    routes.post(BasketRecommendations.PATH, new BasketRecommendations(answers));
    routes.post(PriceOptimizedRecommendations.PATH, new PriceOptimizedRecommendations(answers));
    routes.post(EventIngest.PATH, writes.events());
    routes.post(ItemUpsert.PATH, routes.secret, writes.items());
    return routes.finish();
  }

  private void post(String path, Handler<RoutingContext> endpoint) {
    post(path, publishable, endpoint);
  }

  private void post(String path, KeyCheck key, Handler<RoutingContext> endpoint) {
    router.post(path).handler(key).handler(jsonOnly).handler(body).handler(endpoint);
    router.route(path).handler(context -> refuseMethod(context, "POST"));
  }

  private void get(String rawPath, Handler<RoutingContext> endpoint) {
    router.getWithRegex(rawPath).useNormalizedPath(false).handler(publishable).handler(endpoint);
    router
        .routeWithRegex(rawPath)
        .useNormalizedPath(false)
        .handler(context -> refuseMethod(context, "GET"));
  }

  private Router finish() {
    router.route().handler(PublicRoutes::refusePath).failureHandler(new Failures(MOST_BODY_BYTES));
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
