package dev.nightjar.server.http;

import io.netty.util.AsciiString;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Set;

/**
 * Lets browsers call from the pages of allowed origins, and answers their preflight requests: 204,
 * without a key.
 *
 * <p>Stands before everything else that answers, for a browser hides an answer without these
 * headers from the page, and an error is an answer too. A request from an origin that is not
 * allowed is answered like any other, only without permission to read it: keys protect, CORS does
 * not.
 *
 * <p>Vert.x's {@code CorsHandler} does not fit: it belongs to a route, so it misses what fails
 * before there is one, it answers 403 to strange origins, and it leaves out {@code Vary} when only
 * one origin is named.
 */
public final class Cors implements Handler<HttpServerRequest> {
  private static final String ANY = "*";
  private static final CharSequence METHODS = AsciiString.cached("GET, POST");
  private static final CharSequence HEADERS =
      AsciiString.cached("X-API-KEY, Content-Type, X-Domain");
  private static final CharSequence EXPOSED =
      AsciiString.cached("RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After");
  private static final CharSequence MAX_AGE_SECONDS = AsciiString.cached("7200"); // Chrome's most

  private final Set<String> origins;
  private final boolean any;
  private final Handler<HttpServerRequest> next;

  /**
   * @param origins as browsers write them, or {@code *} alone for all
   * @param next gets every request that is no preflight
   */
  public Cors(List<String> origins, Handler<HttpServerRequest> next) {
    this.origins = Set.copyOf(origins);
    this.any = origins.contains(ANY);
    this.next = next;
  }

  @Override
  public void handle(HttpServerRequest request) {
    allow(request);
    if (isPreflight(request)) {
      HttpServerResponse response = request.response();
      if (response.headers().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
        response
            .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
            .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
            .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
      }
      response.setStatusCode(204).end();
    } else {
      next.handle(request);
    }
  }

  /** Answers what is not even a request, such as a URL that is too long, to browsers too. */
  public void handleInvalid(HttpServerRequest request) {
    allow(request);
    Failures.handleInvalid(request);
  }

  private void allow(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (!any) {
      response.putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN); // of an invalid one, perhaps not read
    boolean unknown = origin == null && request.decoderResult().isFailure();
    if (any ? origin != null || unknown : origin != null && origins.contains(origin)) {
      response
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, any ? ANY : origin)
          .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ORIGIN)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }
}
