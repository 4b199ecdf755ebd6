import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.trainer.learn.AlsFactors;
import dev.nightjar.trainer.learn.AlsSettings;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.ColdFactors;
import dev.nightjar.trainer.learn.Matrix;
import dev.nightjar.trainer.learn.NearestItems;
import dev.nightjar.trainer.learn.Ranking;
import dev.nightjar.trainer.learn.SemanticVectors;
import dev.nightjar.trainer.learn.TextLikeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Measures what the items' texts alone are worth, and the vectors of items nobody acted on.
 *
 * <p>epub: the relevant documents of a document are those downloaded in a session with it, sessions
 * of more than {@value #MOST_DOCUMENTS} documents left out. Online Retail: the relevant items are
 * the rest of a test order, the question is its first item; only items sold before the cutoff are
 * listed, by likeness alone and times popularity<sup>.25</sup>. Plain means; recall is capped at K
 * = 10.
 */
public final class Semantic {
  private static final int K = 10;
  private static final int MOST_DOCUMENTS = 20;
  private static final String CUTOFF = "2011-10-01";
  private static final long CUTOFF_DAYS = 15_248; // since 1970
  private static final double[] SHARES = {0, .2, .4, .5, .6, .7, .8, 1};
  private static final JsonMapper JSON = new JsonMapper();

  private final SparkSession spark;
  private final JavaSparkContext context;

  private Semantic(SparkSession spark) {
    this.spark = spark;
    this.context = new JavaSparkContext(spark.sparkContext());
  }

  /** A catalogue with its texts. */
  private record Shop(Map<String, Integer> numbers, TextLikeness likeness) {
    List<Ranking> nearest(JavaSparkContext context, double share, boolean[] candidate, int depth) {
      boolean[] all = new boolean[candidate.length];
      Arrays.fill(all, true);
      return likeness.withShare(share).nearest(context, all, candidate, depth);
    }
  }

  /** Prints the tables. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Path checkpoints = Files.createTempDirectory("semantic-");
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    spark.sparkContext().setCheckpointDir(checkpoints.toString());
    Semantic semantic = new Semantic(spark);
    semantic.epub(data.resolve("epub"));
    semantic.onlineRetail(data.resolve("online-retail"));
    spark.stop();
  }

  private void epub(Path data) {
    Map<String, Map<String, Object>> documents = new TreeMap<>();
    Map<String, String> language = new HashMap<>();
    for (Row row : csv(data.resolve("items.csv.gz"))) {
      Map<String, Object> attributes = new TreeMap<>();
      attributes.put("name", text(row, "title"));
      attributes.put("description", text(row, "abstract"));
      attributes.put("tags", List.of(text(row, "keywords_eng"), text(row, "keywords")));
      documents.put(row.getAs("item_id"), attributes);
      language.put(row.getAs("item_id"), row.getAs("lang"));
    }
    Shop shop = shop(documents);
    Map<String, Set<Integer>> sessions = new TreeMap<>();
    for (Row row : csv(data.resolve("baskets.csv.gz"))) {
      Integer document = shop.numbers.get(row.<String>getAs("item_id"));
      if (document != null) {
        sessions.computeIfAbsent(row.getAs("basket_id"), id -> new TreeSet<>()).add(document);
      }
    }
    Map<Integer, Set<Integer>> relevant = new TreeMap<>();
    for (Set<Integer> session : sessions.values()) {
      if (session.size() > 1 && session.size() <= MOST_DOCUMENTS) {
        for (int one : session) {
          Set<Integer> others = relevant.computeIfAbsent(one, document -> new HashSet<>());
          session.stream().filter(other -> other != one).forEach(others::add);
        }
      }
    }
    boolean[] all = new boolean[documents.size()];
    Arrays.fill(all, true);
    List<String> ids = List.copyOf(documents.keySet());
    System.out.printf("%nepub, co-downloads%n%-10s", "share");
    for (String name : List.of("all", "English", "German")) {
      System.out.printf("  %-8s HR@10 Recall    MRR", name);
    }
    System.out.println();
    for (double share : SHARES) {
      List<Ranking> nearest = shop.nearest(context, share, all, K);
      System.out.printf(Locale.ROOT, "%-10.1f", share);
      for (String of : List.of("", "eng", "ger")) {
        Figures figures = new Figures();
        relevant.forEach(
            (document, others) -> {
              if (of.isEmpty() || of.equals(language.get(ids.get(document)))) {
                figures.add(nearest.get(document).items(), others);
              }
            });
        System.out.print(figures);
      }
      System.out.println();
    }
  }

  private void onlineRetail(Path data) {
    Map<String, Map<String, Object>> items = new TreeMap<>();
    for (Row row : csv(data.resolve("catalogue.csv.gz"))) {
      items.put(row.getAs("item_id"), Map.of("name", text(row, "name")));
    }
    Shop shop = shop(items);
    double[] sales = new double[items.size()];
    Map<String, Map<Integer, Double>> taste = new TreeMap<>();
    Map<String, Set<Integer>> bought = new TreeMap<>();
    for (Row row : csv(data.resolve("events.csv.gz"))) {
      String time = row.getAs("timestamp");
      String user = row.getAs("user_id");
      int item = shop.numbers.get(row.<String>getAs("item_id"));
      if (time.compareTo(CUTOFF) < 0) {
        sales[item]++;
        long day = LocalDate.parse(time.substring(0, 10)).toEpochDay();
        taste
            .computeIfAbsent(user, id -> new TreeMap<>())
            .merge(item, Math.pow(2, (day - CUTOFF_DAYS) / 60.0), Double::sum);
      } else {
        bought.computeIfAbsent(user, id -> new HashSet<>()).add(item);
      }
    }
    clicks(data, shop, sales);
    newItems(shop, taste, bought);
  }

  private void clicks(Path data, Shop shop, double[] sales) {
    Map<String, List<Integer>> orders = new LinkedHashMap<>();
    for (Row row : csv(data.resolve("test_orders.csv.gz"))) {
      orders
          .computeIfAbsent(row.getAs("invoice_no"), id -> new ArrayList<>())
          .add(shop.numbers.get(row.<String>getAs("stock_code")));
    }
    boolean[] sold = new boolean[sales.length];
    for (int item = 0; item < sold.length; item++) {
      sold[item] = sales[item] > 0;
    }
    System.out.printf(
        "%nOnline Retail, CLICK by names%n%-10s  %-8s HR@10 Recall    MRR  %-8s HR@10 Recall    MRR%n",
        "share", "plain", "pop^.25");
    for (double share : SHARES) {
      List<Ranking> nearest = shop.nearest(context, share, sold, sales.length);
      System.out.printf(Locale.ROOT, "%-10.1f", share);
      for (double damping : new double[] {0, .25}) {
        Map<Integer, int[]> lists = new HashMap<>();
        Figures figures = new Figures();
        for (List<Integer> order : orders.values()) {
          int[] list =
              lists.computeIfAbsent(order.get(0), item -> best(nearest.get(item), sales, damping));
          figures.add(list, Set.copyOf(order.subList(1, order.size())));
        }
        System.out.print(figures);
      }
      System.out.println();
    }
  }

  private static int[] best(Ranking ranking, double[] sales, double damping) {
    int[] items = ranking.items();
    return IntStream.range(0, items.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                i -> -ranking.scores()[i] * Math.pow(sales[items[i]], damping)))
        .limit(K)
        .mapToInt(i -> items[i])
        .toArray();
  }

  /** What items nobody acted on get, by the default share. */
  private void newItems(
      Shop shop, Map<String, Map<Integer, Double>> taste, Map<String, Set<Integer>> bought) {
    int items = shop.numbers.size();
    List<String> users = List.copyOf(taste.keySet());
    List<Row> rows = new ArrayList<>();
    for (int user = 0; user < users.size(); user++) {
      int number = user;
      taste
          .get(users.get(user))
          .forEach((item, weight) -> rows.add(RowFactory.create(number, item, weight)));
    }
    StructType schema =
        new StructType()
            .add("user", DataTypes.IntegerType, false)
            .add("item", DataTypes.IntegerType, false)
            .add("weight", DataTypes.DoubleType, false);
    AlsFactors factors =
        AlsFactors.fit(
            spark.createDataFrame(rows, schema), items, new AlsSettings(64, 15, 6, .2), 1);
    Matrix learnt = factors.items();
    Matrix filled = ColdFactors.of(context, learnt, shop.likeness);
    IntPredicate isNew = item -> learnt.isZero(item);
    long unsold = IntStream.range(0, items).filter(isNew).count();
    long without = IntStream.range(0, items).filter(filled::isZero).count();
    System.out.printf("%nItems nobody acted on: %d, %d still without a vector%n", unsold, without);
    hidden(shop, learnt);

    boolean[] all = new boolean[items];
    Arrays.fill(all, true);
    List<Ranking> byText = shop.nearest(context, TextLikeness.DEFAULT_SHARE, all, 20);
    float[] even = new float[items];
    Arrays.fill(even, 1);
    List<Ranking> byBehaviour = NearestItems.of(context, filled, all, even, 20);
    listed("neighbours by text", byText, isNew, unsold);
    listed("neighbours by behaviour", byBehaviour, isNew, unsold);
    Map<String, float[]> userFactors = new HashMap<>();
    for (Row row : factors.users().collectAsList()) {
      List<Float> values = row.getList(1);
      float[] vector = new float[values.size()];
      for (int k = 0; k < vector.length; k++) {
        vector[k] = values.get(k);
      }
      userFactors.put(users.get(row.getInt(0)), vector);
    }
    for (Matrix matrix : List.of(learnt, filled)) {
      double ndcg = 0;
      int known = 0;
      List<Integer> places = new ArrayList<>();
      for (Map.Entry<String, Set<Integer>> user : bought.entrySet()) {
        float[] vector = userFactors.get(user.getKey());
        if (vector != null && !user.getKey().startsWith("guest-")) {
          int[] list = best(matrix, vector, 20);
          ndcg += ndcg(list, user.getValue(), 20);
          known++;
          Arrays.stream(list).filter(isNew).forEach(places::add);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "users' lists of 20 %s: NDCG@20 %.4f, %d of %d places for new items, %d of them%n",
          matrix == learnt ? "without them" : "with them",
          ndcg / known,
          places.size(),
          20 * known,
          Set.copyOf(places).size());
    }
  }

  /**
   * How near the vectors of sold items come to their own when these are hidden, a tenth at a time.
   */
  private void hidden(Shop shop, Matrix learnt) {
    double own = 0;
    double other = 0;
    List<Double> lengths = new ArrayList<>();
    int found = 0;
    int asked = 0;
    for (int part = 0; part < 10; part++) {
      Matrix known = new Matrix(learnt.rows(), learnt.columns());
      for (int item = 0; item < learnt.rows(); item++) {
        if (item % 10 != part) {
          known.setRow(item, learnt.row(item));
        }
      }
      Matrix filled = ColdFactors.of(context, known, shop.likeness);
      for (int item = part; item < learnt.rows(); item += 10) {
        if (!learnt.isZero(item)) {
          asked++;
          if (!filled.isZero(item)) {
            int far = (item + learnt.rows() / 2) % learnt.rows();
            found++;
            own += cosine(filled.row(item), learnt.row(item));
            other += cosine(filled.row(item), learnt.row(far));
            lengths.add(length(filled.row(item)) / length(learnt.row(item)));
          }
        }
      }
    }
    lengths.sort(null);
    System.out.printf(
        Locale.ROOT,
        "sold items hidden: %d of %d get a vector, mean cosine to their own %.3f, to a far item's"
            + " %.3f, median length %.2f of their own%n",
        found,
        asked,
        own / found,
        other / found,
        lengths.get(lengths.size() / 2));
  }

  private static void listed(String what, List<Ranking> lists, IntPredicate isNew, long unsold) {
    long listed =
        lists.stream()
            .flatMapToInt(list -> Arrays.stream(list.items()))
            .filter(isNew)
            .distinct()
            .count();
    long places =
        lists.stream().flatMapToInt(list -> Arrays.stream(list.items())).filter(isNew).count();
    long with =
        IntStream.range(0, lists.size())
            .filter(item -> isNew.test(item) && lists.get(item).items().length > 0)
            .count();
    System.out.printf(
        "%s, the first 20: %d of %d have some, %d are some's, in %d places%n",
        what, with, unsold, listed, places);
  }

  private static int[] best(Matrix factors, float[] user, int n) {
    double[] scores = new double[factors.rows()];
    for (int item = 0; item < scores.length; item++) {
      scores[item] = dot(factors.row(item), user);
    }
    return IntStream.range(0, scores.length)
        .filter(item -> !factors.isZero(item))
        .boxed()
        .sorted(Comparator.comparingDouble(item -> -scores[item]))
        .limit(n)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double ndcg(int[] list, Set<Integer> relevant, int k) {
    double gain = 0;
    double ideal = 0;
    for (int place = 0; place < k; place++) {
      double discount = Math.log(2) / Math.log(place + 2);
      gain += place < list.length && relevant.contains(list[place]) ? discount : 0;
      ideal += place < relevant.size() ? discount : 0;
    }
    return gain / ideal;
  }

  private static double cosine(float[] a, float[] b) {
    double lengths = length(a) * length(b);
    return lengths == 0 ? 0 : dot(a, b) / lengths;
  }

  private static double length(float[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }

  /** Reads the texts as a training does. */
  private Shop shop(Map<String, Map<String, Object>> items) {
    StructType schema =
        new StructType()
            .add("item_id", DataTypes.StringType)
            .add("item_type", DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("attributes", DataTypes.StringType);
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    items.forEach(
        (id, attributes) -> {
          String json = JSON.valueToTree(attributes).toString();
          rows.add(RowFactory.create(id, "product", "active", json));
          numbers.put(id, numbers.size());
        });
    Dataset<Row> listed = spark.createDataFrame(rows, schema);
    List<String> texts = Catalogue.of(listed.collectAsList(), Map.of()).texts();
    SemanticVectors encoded = SemanticVectors.of(context, texts, Map.of());
    return new Shop(numbers, TextLikeness.of(texts, encoded, TextLikeness.DEFAULT_SHARE));
  }

  private List<Row> csv(Path file) {
    return spark
        .read()
        .option("header", true)
        .option("multiLine", true)
        .option("escape", "\"")
        .csv(file.toString())
        .collectAsList();
  }

  private static String text(Row row, String column) {
    String text = row.getAs(column);
    return text == null ? "" : text;
  }

  /** Means over questions. */
  private static final class Figures {
    private int questions;
    private double hits;
    private double recall;
    private double rank;

    void add(int[] list, Set<Integer> relevant) {
      int found = 0;
      for (int place = 0; place < Math.min(K, list.length); place++) {
        if (relevant.contains(list[place])) {
          rank += found == 0 ? 1.0 / (place + 1) : 0;
          found++;
        }
      }
      hits += found > 0 ? 1 : 0;
      recall += (double) found / Math.min(K, relevant.size());
      questions++;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "  %8d %.3f  %.3f  %.3f",
          questions,
          hits / questions,
          recall / questions,
          rank / questions);
    }
  }
}
