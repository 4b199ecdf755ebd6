import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The limit of what a Vert.x server can do: answers every request with one fixed body, on as many
 * event loops as there are cores, and prints its address.
 *
 * <pre>java -cp target/nightjar/nightjar-server.jar cli/bench/BareServer.java BODY_FILE</pre>
 */
public final class BareServer extends AbstractVerticle {
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

  private final Buffer body;
  private final int port;

  private BareServer(Buffer body, int port) {
    this.body = body;
    this.port = port;
  }

  /** Serves until it is killed. */
  public static void main(String[] arguments) throws IOException {
    Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[0])));
    DeploymentOptions everyCore =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    Vertx.vertx()
        .deployVerticle(() -> new BareServer(body, -1), everyCore)
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
        .requestHandler(
            request ->
                request.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body.copy()))
        .listen(port, "127.0.0.1")
        .onSuccess(server -> System.out.println("http://127.0.0.1:" + server.actualPort()))
        .<Void>mapEmpty()
        .onComplete(started);
  }
}
