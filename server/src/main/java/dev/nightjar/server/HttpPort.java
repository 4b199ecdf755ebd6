package dev.nightjar.server;

import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.SlowClients;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A port, served by one event loop; several of them may share the port.
 *
 * <p>Speaks HTTP/1.1 and HTTP/2: with a certificate as ALPN settles it, without one by upgrade or
 * by prior knowledge. Says nothing of the program behind it: no {@code Server} header.
 */
final class HttpPort implements Deployable {
  private static final int LONGEST_LINE = 16 * 1024; // filters travel in the URL of a GET

  private final String host;
  private final int port;
  private final HttpSettings settings;
  private final Optional<PemKeyCertOptions> tls;
  private final Duration stopTimeout;
  private final Handler<HttpServerRequest> requests;
  private final Handler<HttpServerRequest> invalidRequests;
  private volatile @Nullable HttpServer server;

  /**
   * @param port 0 takes a free port of its own, -1 a free one that is shared
   * @param tls the certificate of the settings, ready for use
   * @param stopTimeout how long the requests under way may take when the port closes
   * @param requests answers what is HTTP
   * @param invalidRequests answers what is not
   */
  HttpPort(
      String host,
      int port,
      HttpSettings settings,
      Optional<PemKeyCertOptions> tls,
      Duration stopTimeout,
      Handler<HttpServerRequest> requests,
      Handler<HttpServerRequest> invalidRequests) {
    this.host = host;
    this.port = port;
    this.settings = settings;
    this.tls = tls;
    this.stopTimeout = stopTimeout;
    this.requests = requests;
    this.invalidRequests = invalidRequests;
  }

  @Override
  public Future<?> deploy(Context context) {
    SlowClients slow = new SlowClients(settings);
    slow.watch(context.owner());
    HttpServer created =
        context
            .owner()
            .createHttpServer(options())
            .connectionHandler(slow::opened)
            .requestHandler(
                request -> {
                  slow.begun(request);
                  requests.handle(request);
                })
            .invalidRequestHandler(invalidRequests);
    server = created;
    return created.listen(port, host);
  }

  /** Takes no more connections and waits for the requests under way. */
  @Override
  public Future<?> undeploy(Context context) {
    HttpServer created = server;
    return created == null ? Future.succeededFuture() : created.shutdown(stopTimeout);
  }

  /** The port it listens on, whichever was asked for. */
  int actual() {
    HttpServer created = server;
    return created == null ? 0 : created.actualPort();
  }

  private HttpServerOptions options() {
    HttpServerOptions options =
        new HttpServerOptions()
            .setMaxInitialLineLength(LONGEST_LINE)
            .setInitialSettings(new Http2Settings().setMaxHeaderListSize(2L * LONGEST_LINE))
            .setIdleTimeout((int) settings.idleTimeout().toMillis())
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
            .setPerFrameWebSocketCompressionSupported(false) // or a handler looks for WebSockets
            .setPerMessageWebSocketCompressionSupported(false)
            .setCompressionSupported(settings.compression());
    tls.ifPresent(
        certificate -> options.setSsl(true).setUseAlpn(true).setKeyCertOptions(certificate));
    return options;
  }
}
