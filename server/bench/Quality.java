import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Asks a running server the questions of the offline protocols on UCI Online Retail and prints how
 * good the answers are.
 *
 * <p>The model behind the server must have been trained on events before {@link #CUTOFF} only, with
 * purchased items kept. Metrics are binary; plain means over users or orders.
 *
 * <pre>java -cp 'target/nightjar/lib/*' server/bench/Quality.java URL KEY DATA_DIR</pre>
 */
public final class Quality {
  private static final String CUTOFF = "2011-10-01";
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String key;

  private Quality(URI server, String key) {
    this.server = server;
    this.key = key;
  }

  /** Prints the table; exits 1 if a promised figure is missed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Path.of(arguments[2]);
    Quality quality = new Quality(URI.create(arguments[0]), arguments[1]);
    System.out.printf("%-26s %8s %8s   %s%n", "protocol", "found", "goal", "");
    boolean met = quality.users(data.resolve("events.csv.gz"));
    met &= quality.orders(data.resolve("test_orders.csv.gz"));
    System.exit(met ? 0 : 1);
  }

  /** USERS/ALL: what known users buy from the cutoff on, purchased items included. */
  private boolean users(Path events) throws IOException, InterruptedException {
    Set<String> known = new HashSet<>();
    Map<String, Set<String>> bought = new TreeMap<>();
    for (List<String> row : csv(events)) {
      String user = row.get(1);
      if (user.startsWith("guest-")) {
        continue;
      }
      if (row.get(0).compareTo(CUTOFF) < 0) {
        known.add(user);
      } else {
        bought.computeIfAbsent(user, id -> new HashSet<>()).add(row.get(3));
      }
    }
    bought.keySet().retainAll(known);
    double ndcg = 0;
    for (Map.Entry<String, Set<String>> user : bought.entrySet()) {
      List<String> list = ask("/recommend", Map.of("user_id", user.getKey(), "limit", 20));
      ndcg += ndcg(list, user.getValue(), 20);
    }
    return row("USERS/ALL NDCG@20", ndcg / bought.size(), 0.242);
  }

  /** BASKETS and CLICK: the rest of an order from its first items. */
  private boolean orders(Path file) throws IOException, InterruptedException {
    Map<String, List<String>> orders = new LinkedHashMap<>();
    for (List<String> row : csv(file)) {
      orders.computeIfAbsent(row.get(0), invoice -> new ArrayList<>()).add(row.get(2));
    }
    double hits = 0;
    double recall = 0;
    double clickHits = 0;
    double clickRank = 0;
    for (List<String> order : orders.values()) {
      int cart = Math.min(3, order.size() - 1);
      Set<String> rest = new HashSet<>(order.subList(cart, order.size()));
      List<String> list =
          ask("/recommend/basket", Map.of("item_ids", order.subList(0, cart), "limit", 10));
      long found = list.stream().filter(rest::contains).count();
      hits += found > 0 ? 1 : 0;
      recall += (double) found / Math.min(10, rest.size());
      Set<String> others = new HashSet<>(order.subList(1, order.size()));
      List<String> clicked =
          ask("/recommend/session", Map.of("clicked_item_id", order.get(0), "limit", 10));
      int first = firstHit(clicked, others);
      clickHits += first > 0 ? 1 : 0;
      clickRank += first > 0 ? 1.0 / first : 0;
    }
    int n = orders.size();
    boolean met = row("BASKETS HR@10", hits / n, 0.659);
    row("BASKETS Recall@10 capped", recall / n, Double.NaN);
    row("CLICK HR@10", clickHits / n, Double.NaN);
    row("CLICK MRR@10", clickRank / n, Double.NaN);
    return met;
  }

  private static boolean row(String protocol, double found, double goal) {
    boolean met = Double.isNaN(goal) || found >= goal;
    System.out.printf(
        Locale.ROOT,
        "%-26s %8.4f %8s   %s%n",
        protocol,
        found,
        Double.isNaN(goal) ? "" : String.format(Locale.ROOT, "%.3f", goal),
        met ? "" : "MISSED");
    return met;
  }

  private static double ndcg(List<String> list, Set<String> relevant, int k) {
    double gain = 0;
    double ideal = 0;
    for (int place = 0; place < k; place++) {
      double discount = Math.log(2) / Math.log(place + 2);
      gain += place < list.size() && relevant.contains(list.get(place)) ? discount : 0;
      ideal += place < relevant.size() ? discount : 0;
    }
    return gain / ideal;
  }

  private static int firstHit(List<String> list, Set<String> relevant) {
    for (int place = 0; place < list.size(); place++) {
      if (relevant.contains(list.get(place))) {
        return place + 1;
      }
    }
    return 0;
  }

  private List<String> ask(String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("X-API-KEY", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    HttpResponse<String> response =
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != 200) {
      throw new IOException("expected 200 from " + path + ", found " + response.body());
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : JSON.readTree(response.body()).path("data").path("all_item_ids")) {
      ids.add(id.textValue());
    }
    return ids;
  }

  /** The rows of a gzipped CSV without quotes, its header left out. */
  private static List<List<String>> csv(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    }
  }
}
