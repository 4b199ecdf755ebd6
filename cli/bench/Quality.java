import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks a running server the questions of the offline protocols on UCI Online Retail and prints how
 * good the answers are: lines of a name, a tab and a figure.
 *
 * <p>The model behind the server must have been trained on events before {@link
 * OnlineRetail#CUTOFF} only; for {@code all} with purchased items kept, for {@code new} without
 * them.
 *
 * <p>Run by {@code cli/bench/online-retail}, with {@code all|new URL KEY DATA_DIR}.
 */
public final class Quality {
  private static final int K = 20;
  private static final int PRICE_BUCKETS = 10;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final OnlineRetail shop;
  private final URI server;
  private final String key;

  private Quality(OnlineRetail shop, URI server, String key) {
    this.shop = shop;
    this.server = server;
    this.key = key;
  }

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OnlineRetail shop = new OnlineRetail(Path.of(arguments[3]));
    Quality quality = new Quality(shop, URI.create(arguments[1]), arguments[2]);
    if (arguments[0].equals("all")) {
      quality.print(Protocol.USERS_ALL);
      quality.printPrices();
      quality.print(Protocol.BASKETS);
      quality.print(Protocol.CLICK);
    } else {
      quality.print(Protocol.USERS_NEW);
    }
  }

  private void print(Protocol protocol) throws IOException, InterruptedException {
    Protocol.Answers answers =
        switch (protocol) {
          case USERS_ALL, USERS_NEW -> this::recommend;
          case BASKETS ->
              (asked, k) -> ask("/recommend/basket", Map.of("item_ids", asked.given(), "limit", k));
          case CLICK ->
              (asked, k) ->
                  ask(
                      "/recommend/session",
                      Map.of("clicked_item_id", asked.given().get(0), "limit", k));
        };
    protocol.figures(shop, answers).forEach(Quality::print);
  }

  /**
   * PRICE: the lists of USERS/ALL, and those re-ranked by price, against the price buckets of what
   * the users buy.
   */
  private void printPrices() throws IOException, InterruptedException {
    Map<String, Integer> buckets = buckets();
    double ndcg = 0;
    double ndcgByPrice = 0;
    double distance = 0;
    double distanceByPrice = 0;
    int priced = 0;
    List<OnlineRetail.Question> users = shop.users();
    for (OnlineRetail.Question user : users) {
      List<String> list = recommend(user, K);
      List<String> byPrice =
          ask("/recommend/price_optimized", Map.of("user_id", user.user(), "limit", K));
      ndcg += Metric.NDCG.of(list, user.relevant(), K);
      ndcgByPrice += Metric.NDCG.of(byPrice, user.relevant(), K);
      if (user.relevant().stream().anyMatch(buckets::containsKey)) {
        double[] bought = shares(user.relevant(), buckets);
        distance += distance(shares(list, buckets), bought);
        distanceByPrice += distance(shares(byPrice, buckets), bought);
        priced++;
      }
    }
    print("PRICE NDCG@20", ndcgByPrice / users.size());
    print("PRICE NDCG@20, change in %", 100 * (ndcgByPrice / ndcg - 1));
    print("PRICE W1 as recommended", distance / priced);
    print("PRICE W1", distanceByPrice / priced);
    print("PRICE W1, change in %", 100 * (distanceByPrice / distance - 1));
  }

  private static void print(String name, double figure) {
    System.out.println(name + "\t" + figure);
  }

  /**
   * The bucket of each item that was sold before the cutoff, by its median price there: cuts at the
   * quantiles of all; a price at a cut lies above it.
   */
  private Map<String, Integer> buckets() {
    Map<String, List<Double>> prices = new HashMap<>();
    for (OnlineRetail.Purchase purchase : shop.before()) {
      prices.computeIfAbsent(purchase.item(), item -> new ArrayList<>()).add(purchase.price());
    }
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
  private static double distance(double[] listed, double[] bought) {
    double distance = 0;
    double ahead = 0;
    for (int bucket = 0; bucket < PRICE_BUCKETS; bucket++) {
      ahead += listed[bucket] - bought[bucket];
      distance += Math.abs(ahead);
    }
    return distance;
  }

  /** The buckets' shares of items; those that were never sold before the cutoff do not count. */
  private static double[] shares(Collection<String> items, Map<String, Integer> buckets) {
    List<Integer> priced = items.stream().map(buckets::get).filter(Objects::nonNull).toList();
    double[] shares = new double[PRICE_BUCKETS];
    priced.forEach(bucket -> shares[bucket] += 1.0 / priced.size());
    return shares;
  }

  private List<String> recommend(OnlineRetail.Question asked, int k)
      throws IOException, InterruptedException {
    return ask("/recommend", Map.of("user_id", asked.user(), "limit", k));
  }

  private List<String> ask(String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("X-API-KEY", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    HttpResponse<String> response = send(request);
    if (response.statusCode() != 200) {
      throw new IOException("expected 200 from " + path + ", found " + response.body());
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : JSON.readTree(response.body()).path("data").path("all_item_ids")) {
      ids.add(id.textValue());
    }
    return ids;
  }

  /**
   * Asks once more if the connection breaks: now and then the JDK's client closes one itself
   * (JDK-8338569, mended in Java 24), and a question changes nothing.
   */
  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }
}
