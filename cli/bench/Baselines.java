import dev.nightjar.recommend.TopN;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Asks well-known methods what {@link Quality} asks a server, and prints how good their answers
 * are: lines of a figure's name, a tab, a method, a tab and the figure.
 *
 * <p>The methods are plain ones: nothing is tuned, and what was bought long ago counts like what
 * was bought of late unless the method's name tells otherwise. They learn from groups of items
 * bought before the cutoff: for questions about users, from all that each known user bought; for
 * carts and clicks, from orders, guests' included. They list whatever these groups hold and is not
 * excluded, of equal scores first what more groups hold; so no list is short, and an unknown item
 * is answered with what is popular.
 *
 * <p>Run by {@code cli/bench/online-retail}, with {@code DATA_DIR}.
 */
public final class Baselines {
  private static final int RECENT_DAYS = 30;
  private static final double HALF_LIFE_DAYS = 180;

  private final OnlineRetail shop;
  private final Map<String, List<OnlineRetail.Purchase>> groups;

  /** By how many groups hold them, most first; {@code numbers} are their places here. */
  private final List<String> items;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** A method: the scores of all items, {@code float[items]}. */
  @FunctionalInterface
  private interface Scores {
    float[] of(OnlineRetail.Question asked);
  }

  private Baselines(OnlineRetail shop, Map<String, List<OnlineRetail.Purchase>> groups) {
    this.shop = shop;
    this.groups = groups;
    Map<String, Integer> counts = counts(purchase -> true);
    items =
        counts.keySet().stream()
            .sorted(Comparator.<String>comparingInt(counts::get).reversed())
            .toList();
    for (int item = 0; item < items.size(); item++) {
      numbers.put(items.get(item), item);
    }
  }

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OnlineRetail shop = new OnlineRetail(Path.of(arguments[0]));
    new Baselines(shop, groups(shop, OnlineRetail.Purchase::user, false)).printUsers();
    new Baselines(shop, groups(shop, OnlineRetail.Purchase::order, true)).printOrders();
  }

  private static Map<String, List<OnlineRetail.Purchase>> groups(
      OnlineRetail shop, Function<OnlineRetail.Purchase, String> group, boolean ofGuestsToo) {
    return shop.before().stream()
        .filter(purchase -> ofGuestsToo || !purchase.isGuests())
        .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
  }

  private void printUsers() throws IOException, InterruptedException {
    List<Protocol> protocols = List.of(Protocol.USERS_ALL, Protocol.USERS_NEW);
    printPopularity(protocols);
    print("own orders", this::ownOrders, List.of(Protocol.USERS_ALL));
    Gram gram = gram(group -> 1);
    print("ItemKNN", summed(gram.cosines()), protocols);
    print("EASE", summed(gram.ease()), protocols);
  }

  private void printOrders() throws IOException, InterruptedException {
    List<Protocol> protocols = List.of(Protocol.BASKETS, Protocol.CLICK);
    printPopularity(protocols);
    Gram gram = gram(group -> 1);
    print("ItemKNN", summed(gram.cosines()), protocols);
    print("P(j|i)", summed(gram.conditionals()), protocols);
    print("EASE", summed(gram.ease()), protocols);
    print("EASE, decay", summed(gram(Baselines::decayed).ease()), protocols);
  }

  /** How many groups hold an item, by what was ever bought, and by what was bought of late. */
  private void printPopularity(List<Protocol> protocols) throws IOException, InterruptedException {
    float[] ever = popularity(purchase -> true);
    float[] recent =
        popularity(purchase -> purchase.isSince(OnlineRetail.CUTOFF.minusDays(RECENT_DAYS)));
    print("popular", asked -> ever, protocols);
    print("30 days", asked -> recent, protocols);
  }

  private void print(String method, Scores scores, List<Protocol> protocols)
      throws IOException, InterruptedException {
    for (Protocol protocol : protocols) {
      protocol
          .figures(shop, (asked, k) -> list(asked, k, scores.of(asked)))
          .forEach((figure, value) -> System.out.println(figure + "\t" + method + "\t" + value));
    }
  }

  private List<String> list(OnlineRetail.Question asked, int k, float[] scores) {
    TopN top = new TopN(k);
    for (int item = 0; item < scores.length; item++) {
      if (!asked.excluded().contains(items.get(item))) {
        top.offer(item, scores[item]);
      }
    }
    List<String> list = new ArrayList<>();
    top.drainTo((item, score) -> list.add(items.get(item)));
    return list;
  }

  private float[] popularity(Predicate<OnlineRetail.Purchase> counted) {
    float[] popularity = new float[items.size()];
    counts(counted).forEach((item, count) -> popularity[numbers.get(item)] = count);
    return popularity;
  }

  /** How many groups hold each item. */
  private Map<String, Integer> counts(Predicate<OnlineRetail.Purchase> counted) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<OnlineRetail.Purchase> group : groups.values()) {
      group.stream()
          .filter(counted)
          .map(OnlineRetail.Purchase::item)
          .distinct()
          .forEach(item -> counts.merge(item, 1, Integer::sum));
    }
    return counts;
  }

  /** In how many of the user's own orders each item was; groups are users. */
  private float[] ownOrders(OnlineRetail.Question asked) {
    float[] orders = new float[items.size()];
    groups.get(asked.user()).forEach(purchase -> orders[numbers.get(purchase.item())]++);
    return orders;
  }

  /** The sum of what is known of the items given, each once. */
  private Scores summed(float[][] scores) {
    return asked -> {
      float[] sum = new float[items.size()];
      for (String given : asked.given()) {
        Integer number = numbers.get(given);
        for (int item = 0; number != null && item < sum.length; item++) {
          sum[item] += scores[number][item];
        }
      }
      return sum;
    };
  }

  private Gram gram(ToDoubleFunction<Gram.Group> weight) {
    return new Gram(items.size(), groups.values().stream().map(this::group).toList(), weight);
  }

  private Gram.Group group(List<OnlineRetail.Purchase> purchases) {
    Instant last =
        purchases.stream()
            .map(purchase -> Instant.parse(purchase.time()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Instant cutoff = OnlineRetail.CUTOFF.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Gram.Group(
        purchases.stream()
            .map(OnlineRetail.Purchase::item)
            .distinct()
            .mapToInt(numbers::get)
            .toArray(),
        (double) Duration.between(last, cutoff).toSeconds() / Duration.ofDays(1).toSeconds());
  }

  /** 2<sup>−age / 180 days</sup> · size<sup>−.5</sup>. */
  private static double decayed(Gram.Group group) {
    return Math.pow(2, -group.days() / HALF_LIFE_DAYS) / Math.sqrt(group.items().length);
  }
}
