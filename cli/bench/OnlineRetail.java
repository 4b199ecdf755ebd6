import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * UCI Online Retail, split at {@link #CUTOFF}: what was bought before, and what the offline
 * protocols ask about what was bought from then on.
 */
final class OnlineRetail {
  static final LocalDate CUTOFF = LocalDate.of(2011, 10, 1);

  private static final int CART = 3;

  /**
   * A line of an order; an order has one for each of its items.
   *
   * @param time ISO 8601, in UTC
   * @param price of one
   */
  record Purchase(String time, String user, String item, String order, double price) {
    private static Purchase of(List<String> row) {
      return new Purchase(
          row.get(0), row.get(1), row.get(3), row.get(4), Double.parseDouble(row.get(6)));
    }

    /** Whether nobody knows whose it is; each of a guest's orders has a user of its own. */
    boolean isGuests() {
      return user.startsWith("guest-");
    }

    /** Whether it was made at the start of this day or later. */
    boolean isSince(LocalDate day) {
      return time.compareTo(day.toString()) >= 0;
    }
  }

  /**
   * What is asked, and what would be right.
   *
   * @param user who asks; empty for a cart and a click
   * @param given the different items that the user bought before, the cart, or the click
   * @param excluded what must not be listed
   * @param relevant what was bought, sold before the cutoff or not
   */
  record Question(String user, List<String> given, Set<String> excluded, Set<String> relevant) {}

  private final List<Purchase> before;

  /** What known users bought before the cutoff, and from it on. */
  private final Map<String, Set<String>> past = new TreeMap<>();

  private final Map<String, Set<String>> future = new TreeMap<>();

  /** The items of each test order, in the order in which they are asked. */
  private final Map<String, List<String>> orders = new LinkedHashMap<>();

  /**
   * Reads.
   *
   * @param data holds {@code events.csv.gz} and {@code test_orders.csv.gz}
   */
  OnlineRetail(Path data) throws IOException {
    List<Purchase> all = csv(data.resolve("events.csv.gz")).stream().map(Purchase::of).toList();
    before = all.stream().filter(purchase -> !purchase.isSince(CUTOFF)).toList();
    for (Purchase purchase : all) {
      if (!purchase.isGuests()) {
        (purchase.isSince(CUTOFF) ? future : past)
            .computeIfAbsent(purchase.user(), user -> new TreeSet<>())
            .add(purchase.item());
      }
    }
    future.keySet().retainAll(past.keySet());
    for (List<String> row : csv(data.resolve("test_orders.csv.gz"))) {
      orders.computeIfAbsent(row.get(0), order -> new ArrayList<>()).add(row.get(2));
    }
  }

  /** What was bought before the cutoff, guests' purchases included. */
  List<Purchase> before() {
    return before;
  }

  /** What known users buy from the cutoff on, bought before or not. */
  List<Question> users() {
    List<Question> questions = new ArrayList<>();
    future.forEach(
        (user, bought) ->
            questions.add(new Question(user, List.copyOf(past.get(user)), Set.of(), bought)));
    return questions;
  }

  /** What known users buy from the cutoff on for the first time, of those who do. */
  List<Question> firstTimes() {
    List<Question> questions = new ArrayList<>();
    for (Question user : users()) {
      Set<String> bought = past.get(user.user());
      Set<String> relevant = new HashSet<>(user.relevant());
      relevant.removeAll(bought);
      if (!relevant.isEmpty()) {
        questions.add(new Question(user.user(), user.given(), bought, relevant));
      }
    }
    return questions;
  }

  /** The rest of an order from its first three items, or all but one of them. */
  List<Question> carts() {
    return orders.values().stream()
        .map(order -> rest(order, Math.min(CART, order.size() - 1)))
        .toList();
  }

  /** The rest of an order from its first item. */
  List<Question> clicks() {
    return orders.values().stream().map(order -> rest(order, 1)).toList();
  }

  private static Question rest(List<String> order, int given) {
    List<String> cart = order.subList(0, given);
    return new Question("", cart, Set.copyOf(cart), Set.copyOf(order.subList(given, order.size())));
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
