import dev.nightjar.model.Ints;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.Scored;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The five answers of a model the usual way: its lists as strings in Redis, and a Vert.x server in
 * front that reads them, by Vert.x's own client. It checks no key, counts nothing, signs nothing,
 * and knows no filters: it is what is left to do at least.
 *
 * <pre>
 * java @cli/bench/jvm.args -cp target/nightjar/nightjar-server.jar:vertx-redis-client.jar cli/bench/RedisFront.java load|serve MODELS PORT
 * </pre>
 *
 * <p>{@code load} brings the published model's lists into the Redis at {@code PORT}; {@code serve}
 * prints its own address.
 */
public final class RedisFront extends AbstractVerticle {
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
  private static final int USER_LIMIT = 12; // the default limits of the contract
  private static final int ITEM_LIMIT = 4;
  private static final int LIMIT = 10;
  private static final int CONNECTIONS = 4; // of an event loop; requests are pipelined on each

  private final int redisPort;
  private final List<RedisConnection> connections = new ArrayList<>();
  private int next;

  private RedisFront(int redisPort) {
    this.redisPort = redisPort;
  }

  /** Loads or serves. */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[2]);
    if (arguments[0].equals("load")) {
      load(Path.of(arguments[1]), port);
      return;
    }
    DeploymentOptions everyCore =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    Vertx.vertx()
        .deployVerticle(() -> new RedisFront(port), everyCore)
        .onFailure(
            why -> {
              why.printStackTrace();
              System.exit(1);
            });
  }

  private static void load(Path models, int port) throws IOException {
    try (Model model = Model.open(new ModelStore(models).servedFolder());
        Socket socket = new Socket("127.0.0.1", port);
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 20)) {
      Thread replies = new Thread(() -> drain(socket));
      replies.start();
      Items items = model.items();
      model.forEachUser(
          (user, row) -> {
            Ints ranked = row.ranked();
            Ints order = row.priceOrder();
            StringJoiner list = new StringJoiner(",");
            StringJoiner byPrice = new StringJoiner(",");
            for (int place = 0; place < ranked.size(); place++) {
              list.add(items.id(ranked.get(place)));
              byPrice.add(items.id(ranked.get(order.get(place))));
            }
            set(out, "user:" + user, list.toString());
            set(out, "price:" + user, byPrice.toString());
          });
      for (int item = 0; item < items.size(); item++) {
        set(out, "item:" + items.id(item), list(items, model.neighbours(item).semantic(), false));
        set(
            out,
            "session:" + items.id(item),
            list(items, model.neighbours(item).similar().list(), false));
        set(
            out,
            "basket:" + items.id(item),
            list(items, model.coOccurrence(item).basket().list(), true));
      }
      out.flush();
      socket.shutdownOutput();
      replies.join();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String list(Items items, Scored list, boolean withScores) {
    StringJoiner text = new StringJoiner(",");
    for (int place = 0; place < list.size(); place++) {
      text.add(items.id(list.item(place)));
      if (withScores) {
        text.add(Float.toString(list.score(place)));
      }
    }
    return text.toString();
  }

  private static void set(OutputStream out, String key, String value) {
    byte[] bytes =
        "*3\r\n$3\r\nSET\r\n$%d\r\n%s\r\n$%d\r\n%s\r\n"
            .formatted(key.length(), key, value.length(), value)
            .getBytes(StandardCharsets.ISO_8859_1);
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("expected Redis to take all lists", e);
    }
  }

  private static void drain(Socket socket) {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void start(Promise<Void> started) {
    List<Future<RedisConnection>> connecting = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      connecting.add(Redis.createClient(vertx, "redis://127.0.0.1:" + redisPort).connect());
    }
    Future.all(connecting)
        .onSuccess(all -> connecting.forEach(one -> connections.add(one.result())))
        .compose(
            all -> vertx.createHttpServer().requestHandler(this::handle).listen(-1, "127.0.0.1"))
        .onSuccess(server -> System.out.println("http://127.0.0.1:" + server.actualPort()))
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void handle(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.GET)) {
      first(request, "item:" + request.path().substring("/item/".length()), ITEM_LIMIT);
      return;
    }
    request
        .body()
        .onSuccess(
            body -> {
              JsonObject asked = body.toJsonObject();
              switch (request.path()) {
                case "/recommend" ->
                    first(request, "user:" + asked.getString("user_id"), USER_LIMIT);
                case "/recommend/price_optimized" ->
                    first(request, "price:" + asked.getString("user_id"), LIMIT);
                case "/recommend/session" ->
                    first(request, "session:" + asked.getString("clicked_item_id"), LIMIT);
                default -> basket(request, asked.getJsonArray("item_ids"));
              }
            });
  }

  private void first(HttpServerRequest request, String key, int limit) {
    connection()
        .send(Request.cmd(Command.GET).arg(key))
        .onSuccess(
            found -> {
              List<String> ids = new ArrayList<>(limit);
              String list = found == null ? "" : found.toString();
              for (int from = 0; from < list.length() && ids.size() < limit; ) {
                int to = list.indexOf(',', from);
                ids.add(list.substring(from, to < 0 ? list.length() : to));
                from = to < 0 ? list.length() : to + 1;
              }
              send(request, ids, limit);
            })
        .onFailure(why -> request.response().setStatusCode(500).end());
  }

  private void basket(HttpServerRequest request, JsonArray cart) {
    Request rows = Request.cmd(Command.MGET);
    cart.forEach(item -> rows.arg("basket:" + item));
    connection()
        .send(rows)
        .onSuccess(
            found -> {
              Map<String, Float> sums = new HashMap<>();
              for (Response row : found) {
                String[] list = row == null ? new String[0] : row.toString().split(",");
                for (int at = 0; at + 1 < list.length; at += 2) {
                  sums.merge(list[at], Float.parseFloat(list[at + 1]), Float::sum);
                }
              }
              cart.forEach(sums::remove);
              send(
                  request,
                  sums.entrySet().stream()
                      .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                      .limit(LIMIT)
                      .map(Map.Entry::getKey)
                      .toList(),
                  LIMIT);
            })
        .onFailure(why -> request.response().setStatusCode(500).end());
  }

  private RedisConnection connection() {
    next = (next + 1) % connections.size();
    return connections.get(next);
  }

  private static void send(HttpServerRequest request, List<String> ids, int limit) {
    JsonObject meta = new JsonObject().put("page", 1).put("limit", limit);
    JsonObject data = new JsonObject().put("all_item_ids", new JsonArray(ids)).put("meta", meta);
    JsonObject body =
        new JsonObject()
            .put("success", true)
            .put("message", "Recommendations found.")
            .put("data", data);
    request.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body.toBuffer());
  }
}
