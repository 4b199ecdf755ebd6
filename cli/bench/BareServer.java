import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The limit of what a Vert.x server can do: answers every request with one fixed body, on as many
 * event loops as there are cores, and prints its address. With {@code web} the limit of a Vert.x
 * Web server: it routes each request to its path and reads the body first.
 *
 * <pre>java -cp target/nightjar/nightjar-server.jar cli/bench/BareServer.java BODY_FILE [web]</pre>
 */
public final class BareServer extends AbstractVerticle {
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
  private static final int ANY_SHARED_PORT = -1;

  private final Buffer body;
  private final boolean web;

  private BareServer(Buffer body, boolean web) {
    this.body = body;
    this.web = web;
  }

  /** Serves until it is killed. */
  public static void main(String[] arguments) throws IOException {
    Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[0])));
    boolean web = arguments.length > 1 && arguments[1].equals("web");
    DeploymentOptions everyCore =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    Vertx.vertx()
        .deployVerticle(() -> new BareServer(body, web), everyCore)
        .onFailure(
            why -> {
              why.printStackTrace();
              System.exit(1);
            });
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(web ? router() : this::answer)
        .listen(ANY_SHARED_PORT, "127.0.0.1")
        .onSuccess(server -> System.out.println("http://127.0.0.1:" + server.actualPort()))
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private Router router() {
    Router router = Router.router(vertx);
    BodyHandler reading = BodyHandler.create(false);
    for (String path :
        List.of(
            "/recommend",
            "/recommend/session",
            "/recommend/basket",
            "/recommend/price_optimized")) {
      router.post(path).handler(reading).handler(context -> answer(context.request()));
    }
    router.get("/item/:item_id").handler(context -> answer(context.request()));
    return router;
  }

  private void answer(HttpServerRequest request) {
    request.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body.copy());
  }
}
