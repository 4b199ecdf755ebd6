package dev.nightjar.server.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.System.Logger.Level;

/**
 * Turns whatever went wrong with a request into the one envelope: the only place that maps failures
 * to statuses.
 *
 * <p>A {@link Refusal} says its status itself. Anything else that is thrown is a defect of ours: it
 * is logged whole and answered with 500 and no detail.
 */
public final class Failures implements Handler<RoutingContext> {
  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private final long mostBodyBytes;

  /**
   * @param mostBodyBytes the limit that a 413 names
   */
  public Failures(long mostBodyBytes) {
    this.mostBodyBytes = mostBodyBytes;
  }

  @Override
  public void handle(RoutingContext context) {
    if (!context.response().ended() && !context.response().closed()) {
      Envelope.failure(context.response(), refusal(context));
    }
  }

  /** Answers a path that Vert.x cannot decode, which it finds out before there is a route. */
  public static void handleBadPath(RoutingContext context) {
    Envelope.failure(
        context.response(), Refusal.unreadable("expected URL-encoded UTF-8 in the path"));
  }

  /** Answers what is not even a request: bad syntax, or a line or header that is too long. */
  public static void handleInvalid(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    int status =
        cause instanceof TooLongHttpLineException
            ? 414
            : cause instanceof TooLongHttpHeaderException ? 431 : 400;
    Envelope.failure(
        request.response(), Refusal.ofStatus(status, "the HTTP request is malformed or too long"));
    request.connection().close();
  }

  private Refusal refusal(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure instanceof Refusal refusal) {
      return refusal;
    }
    int status = context.statusCode();
    if (status == 413) {
      return Refusal.bodyTooLarge(mostBodyBytes);
    }
    if (status >= 400 && status < 500) { // Vert.x found it
      String detail =
          failure == null ? "HTTP status " + status : String.valueOf(failure.getMessage());
      return Refusal.ofStatus(status, detail);
    }
    LOG.log(
        Level.ERROR,
        "failed: " + context.request().method() + " " + context.request().path(),
        failure);
    return Refusal.defect();
  }
}
