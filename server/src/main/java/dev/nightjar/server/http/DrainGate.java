package dev.nightjar.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;

/**
 * Lets requests on while the server serves, asks their connections to go elsewhere once it drains,
 * and turns them away when it stops: 503.
 *
 * <p>An HTTP/1 connection is closed behind the answer, and told so. One of HTTP/2 stays until the
 * port itself closes and says goodbye by {@code GOAWAY}, for a client may have sent more on it than
 * has arrived.
 */
public final class DrainGate implements Handler<HttpServerRequest> {
  private final Draining draining;
  private final Duration longest;
  private final Handler<HttpServerRequest> next;

  /**
   * @param longest how long an answer may take before its connection is closed under it
   * @param next gets every request that is let on
   */
  public DrainGate(Draining draining, Duration longest, Handler<HttpServerRequest> next) {
    this.draining = draining;
    this.longest = longest;
    this.next = next;
  }

  @Override
  public void handle(HttpServerRequest request) {
    if (draining.begun()) {
      sayGoodbye(request);
      if (draining.refuses()) {
        Envelope.failure(request.response(), Refusal.stopping());
        return;
      }
    }
    next.handle(request);
  }

  private void sayGoodbye(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_2) {
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      request.connection().shutdown(longest); // the header alone would not make Vert.x close it
    }
  }
}
