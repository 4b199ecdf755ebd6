package dev.nightjar.server.http;

import dev.nightjar.server.keys.ApiKey;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.LiveKeys;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Optional;

/**
 * Lets a request on if its {@code X-API-KEY} is good for what it asks: else 401, or 403 for a
 * publishable key where a secret one is needed. With a good key the request counts against its
 * organization's rate limit, whatever the answer will be: 429 past it.
 *
 * <p>A security policy to Vert.x, and so before anything that reads a body: a stranger cannot send
 * one.
 */
public final class KeyCheck implements SecurityPolicyHandler {
  private static final CharSequence HEADER = HttpHeaders.createOptimized("x-api-key");

  private final LiveKeys keys;
  private final RateLimits limits;
  private final KeyKind required;

  public KeyCheck(LiveKeys keys, RateLimits limits, KeyKind required) {
    this.keys = keys;
    this.limits = limits;
    this.required = required;
  }

  /**
   * Counts a request with a good key likewise, and lets any request on: for what is refused whoever
   * asks.
   */
  public static Handler<RoutingContext> counting(LiveKeys keys, RateLimits limits) {
    return context -> {
      Optional.ofNullable(context.request().getHeader(HEADER))
          .flatMap(keys::find)
          .ifPresent(key -> limits.count(key.organization(), context.response()));
      context.next();
    };
  }

  @Override
  public void handle(RoutingContext context) {
    String presented = context.request().getHeader(HEADER);
    if (presented == null) {
      throw Refusal.keyRefused("expected the header X-API-KEY, found none");
    }
    ApiKey key =
        keys.find(presented)
            .orElseThrow(() -> Refusal.keyRefused("the key is unknown or was revoked"));
    limits.count(key.organization(), context.response());
    if (!key.kind().opens(required)) {
      throw Refusal.keyTooWeak("expected a secret key, found a publishable one");
    }
    context.next();
  }
}
