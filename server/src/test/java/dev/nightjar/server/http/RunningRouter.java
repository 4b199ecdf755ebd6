package dev.nightjar.server.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.util.function.Consumer;

/** A few routes on a free port, with failures answered as they are everywhere. */
public final class RunningRouter implements AutoCloseable {
  private final Vertx vertx;
  private final HttpServer server;

  private RunningRouter(Vertx vertx, HttpServer server) {
    this.vertx = vertx;
    this.server = server;
  }

  public static RunningRouter of(Consumer<Router> routes) {
    Vertx vertx = Vertx.vertx();
    Router router = Router.router(vertx);
    routes.accept(router);
    router.route().failureHandler(new Failures(1 << 20));
    return new RunningRouter(
        vertx, vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await());
  }

  public JsonClient client(String key) {
    return new JsonClient("http://127.0.0.1:" + server.actualPort(), key);
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
