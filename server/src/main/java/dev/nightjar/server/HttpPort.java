package dev.nightjar.server;

import dev.nightjar.server.http.Failures;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A port, served by one event loop; several of them may share the port. */
final class HttpPort implements Deployable {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final int LONGEST_LINE = 16 * 1024; // filters travel in the URL of a GET
  private static final int IDLE_SECONDS = 75; // longer than the 60 of common load balancers

  private final String host;
  private final int port;
  private final Router router;
  private volatile @Nullable HttpServer server;

  /**
   * @param port 0 takes a free port of its own, -1 a free one that is shared
   */
  HttpPort(String host, int port, Router router) {
    this.host = host;
    this.port = port;
    this.router = router;
  }

  @Override
  public Future<?> deploy(Context context) {
    HttpServerOptions options =
        new HttpServerOptions().setMaxInitialLineLength(LONGEST_LINE).setIdleTimeout(IDLE_SECONDS);
    HttpServer created =
        context
            .owner()
            .createHttpServer(options)
            .requestHandler(router)
            .invalidRequestHandler(Failures::handleInvalid);
    server = created;
    return created.listen(port, host);
  }

  /** Takes no more requests and waits for those under way. */
  @Override
  public Future<?> undeploy(Context context) {
    HttpServer created = server;
    return created == null ? Future.succeededFuture() : created.shutdown(GRACE);
  }

  /** The port it listens on, whichever was asked for. */
  int actual() {
    HttpServer created = server;
    return created == null ? 0 : created.actualPort();
  }
}
