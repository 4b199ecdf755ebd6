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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Asks a running server the questions of the offline protocols on UCI Online Retail and prints how
 * good the answers are: lines of a name, a tab and a figure.
 *
 * <p>The model behind the server must have been trained on events before {@link #CUTOFF} only; for
 * {@code all} with purchased items kept, for {@code new} without them. Metrics are binary; plain
 * means over users or orders.
 *
 * <pre>java -cp 'target/nightjar/lib/*' cli/bench/Quality.java all|new URL KEY DATA_DIR</pre>
 */
public final class Quality {
  private static final String CUTOFF = "2011-10-01";
  private static final int PRICE_BUCKETS = 10;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String key;

  /** What known users bought before the cutoff, and from it on. */
  private final Map<String, Set<String>> before = new TreeMap<>();

  private final Map<String, Set<String>> after = new TreeMap<>();

  /** The bucket of each item that was sold before the cutoff, by its median price there. */
  private final Map<String, Integer> buckets;

  private Quality(URI server, String key, List<List<String>> events) {
    this.server = server;
    this.key = key;
    Map<String, List<Double>> prices = new HashMap<>();
    for (List<String> row : events) {
      boolean isTraining = row.get(0).compareTo(CUTOFF) < 0;
      if (isTraining) {
        prices
            .computeIfAbsent(row.get(3), item -> new ArrayList<>())
            .add(Double.valueOf(row.get(6)));
      }
      if (!row.get(1).startsWith("guest-")) {
        (isTraining ? before : after)
            .computeIfAbsent(row.get(1), user -> new HashSet<>())
            .add(row.get(3));
      }
    }
    after.keySet().retainAll(before.keySet());
    buckets = buckets(prices);
  }

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Path.of(arguments[3]);
    Quality quality =
        new Quality(URI.create(arguments[1]), arguments[2], csv(data.resolve("events.csv.gz")));
    if (arguments[0].equals("all")) {
      quality.users();
      quality.orders(data.resolve("test_orders.csv.gz"));
    } else {
      quality.newItems();
    }
  }

  /**
   * USERS/ALL: what known users buy from the cutoff on, purchased items included. PRICE: the same
   * lists, and those re-ranked by price, against the price buckets of what the users buy.
   */
  private void users() throws IOException, InterruptedException {
    double ndcg = 0;
    double ndcgByPrice = 0;
    double distance = 0;
    double distanceByPrice = 0;
    int priced = 0;
    for (Map.Entry<String, Set<String>> user : after.entrySet()) {
      Map<String, ?> question = Map.of("user_id", user.getKey(), "limit", 20);
      List<String> list = ask("/recommend", question);
      List<String> byPrice = ask("/recommend/price_optimized", question);
      ndcg += ndcg(list, user.getValue(), 20);
      ndcgByPrice += ndcg(byPrice, user.getValue(), 20);
      if (user.getValue().stream().anyMatch(buckets::containsKey)) {
        distance += distance(list, user.getValue());
        distanceByPrice += distance(byPrice, user.getValue());
        priced++;
      }
    }
    print("USERS/ALL NDCG@20", ndcg / after.size());
    print("PRICE NDCG@20", ndcgByPrice / after.size());
    print("PRICE NDCG@20, change in %", 100 * (ndcgByPrice / ndcg - 1));
    print("PRICE W1 as recommended", distance / priced);
    print("PRICE W1", distanceByPrice / priced);
    print("PRICE W1, change in %", 100 * (distanceByPrice / distance - 1));
  }

  /** USERS/NEW: what known users buy from the cutoff on for the first time. */
  private void newItems() throws IOException, InterruptedException {
    double ndcg = 0;
    int users = 0;
    for (Map.Entry<String, Set<String>> user : after.entrySet()) {
      Set<String> bought = before.get(user.getKey());
      Set<String> relevant = new HashSet<>(user.getValue());
      relevant.removeAll(bought);
      if (relevant.isEmpty()) {
        continue;
      }
      List<String> list = ask("/recommend", Map.of("user_id", user.getKey(), "limit", 20));
      if (list.stream().anyMatch(bought::contains)) {
        throw new IOException("expected nothing that " + user.getKey() + " bought, found " + list);
      }
      ndcg += ndcg(list, relevant, 20);
      users++;
    }
    print("USERS/NEW NDCG@20", ndcg / users);
  }

  /** BASKETS and CLICK: the rest of an order from its first items. */
  private void orders(Path file) throws IOException, InterruptedException {
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
    print("BASKETS HR@10", hits / n);
    print("BASKETS Recall@10 capped", recall / n);
    print("CLICK HR@10", clickHits / n);
    print("CLICK MRR@10", clickRank / n);
  }

  private static void print(String name, double figure) {
    System.out.println(name + "\t" + figure);
  }

  /** Cuts the items at the quantiles of their median prices; a price at a cut lies above it. */
  private static Map<String, Integer> buckets(Map<String, List<Double>> prices) {
    Map<String, Double> medians = new HashMap<>();
    prices.forEach((item, all) -> medians.put(item, quantile(all.stream().sorted().toList(), .5)));
    List<Double> sorted = medians.values().stream().sorted().toList();
    double[] cuts = new double[PRICE_BUCKETS - 1];
    Arrays.setAll(cuts, cut -> quantile(sorted, (cut + 1.0) / PRICE_BUCKETS));
    Map<String, Integer> buckets = new HashMap<>();
    medians.forEach(
        (item, median) ->
            buckets.put(item, (int) Arrays.stream(cuts).filter(cut -> cut <= median).count()));
    return buckets;
  }

  /** Interpolates between neighbours. */
  private static double quantile(List<Double> sorted, double share) {
    double place = share * (sorted.size() - 1);
    double below = sorted.get((int) Math.floor(place));
    double above = sorted.get((int) Math.ceil(place));
    return below + (above - below) * (place - Math.floor(place));
  }

  /** Wasserstein-1, in buckets, between the prices of two collections of items. */
  private double distance(Collection<String> list, Collection<String> relevant) {
    double[] listed = shares(list);
    double[] bought = shares(relevant);
    double distance = 0;
    double ahead = 0;
    for (int bucket = 0; bucket < PRICE_BUCKETS; bucket++) {
      ahead += listed[bucket] - bought[bucket];
      distance += Math.abs(ahead);
    }
    return distance;
  }

  /** Items that were never sold before the cutoff do not count. */
  private double[] shares(Collection<String> items) {
    List<Integer> priced = items.stream().map(buckets::get).filter(Objects::nonNull).toList();
    double[] shares = new double[PRICE_BUCKETS];
    priced.forEach(bucket -> shares[bucket] += 1.0 / priced.size());
    return shares;
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
