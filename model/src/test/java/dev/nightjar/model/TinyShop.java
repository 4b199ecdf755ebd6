package dev.nightjar.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A model made by hand, table by table, and written with the real writer.
 *
 * <p>Lists are told by item ids; scores fall from 1 by 1/16 from place to place, so that sums can
 * be checked in the head. What is not told is empty. The first item told is the most popular one,
 * with popularity 1, the second has 15/16, … the 17th 1/32, 1/33, …; popular lists follow.
 */
public final class TinyShop {
  private static final float STEP = 1f / 16;
  private static final int PRICE_BUCKETS = 4;
  private static final int SHARDS = 4;

  private record Item(
      String id,
      String name,
      String category,
      float price,
      int bucket,
      ItemStatus status,
      float popularity,
      String attributes) {}

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, TinyUser> users = new TreeMap<>();
  private final Map<String, List<String>> collaborative = new TreeMap<>();
  private final Map<String, List<String>> semantic = new TreeMap<>();
  private final Map<String, List<String>> together = new TreeMap<>();
  private final Map<String, Map<String, Integer>> similar = new TreeMap<>();
  private final Map<String, Map<String, Integer>> basket = new TreeMap<>();
  private final Map<String, float[]> vectors = new TreeMap<>();
  private final Map<String, float[]> textVectors = new TreeMap<>();
  private final Map<String, float[]> userVectors = new TreeMap<>();
  private final Map<String, float[]> blends = new TreeMap<>();
  private final Map<String, Map<String, Float>> own = new TreeMap<>();
  private int depth = 200;
  private boolean excludePurchased = true;
  private double priceStrength = 0.02;
  private double likeness;
  private Instant itemChangesUntil = Instant.EPOCH;
  private Attribution attribution = Attribution.NONE;
  private long events;
  private final Map<String, Double> metrics = new TreeMap<>();
  private final Map<String, String> settings = new TreeMap<>();

  /** An active item without a price. */
  public TinyShop item(String id, String category) {
    return item(id, category, Float.NaN, ItemRow.NO_BUCKET, ItemStatus.ACTIVE);
  }

  /** An item in price bucket 0 to 3. */
  public TinyShop item(String id, String category, float price, int bucket, ItemStatus status) {
    String json = "{\"category\":\"%s\",\"name\":\"The %s\"}".formatted(category, id);
    return item(id, category, price, bucket, status, json);
  }

  /**
   * Such an item, with all its attributes.
   *
   * @param attributes a JSON object
   */
  public TinyShop item(
      String id, String category, float price, int bucket, ItemStatus status, String attributes) {
    int place = items.size();
    float popularity = place < 16 ? 1 - place * STEP : 1f / (16 + place);
    String name = "The " + id;
    items.put(id, new Item(id, name, category, price, bucket, status, popularity, attributes));
    return this;
  }

  /** The ALS vector of an item, of two dimensions. */
  public TinyShop vector(String id, float x, float y) {
    vectors.put(id, new float[] {x, y});
    return this;
  }

  /** The semantic vector of an item, of two dimensions. */
  public TinyShop textVector(String id, float x, float y) {
    textVectors.put(id, new float[] {x, y});
    return this;
  }

  /** The ALS vector of a user; (1, 0) unless told. */
  public TinyShop userVector(String id, float x, float y) {
    userVectors.put(id, new float[] {x, y});
    return this;
  }

  /** What users' scores of an item are multiplied by, and what is added; 1 and 0 unless told. */
  public TinyShop blend(String id, float boost, float prior) {
    blends.put(id, new float[] {boost, prior});
    return this;
  }

  /** What having bought an item adds to a user's score of it; 0 unless told. */
  public TinyShop own(String user, String id, float added) {
    own.computeIfAbsent(user, name -> new TreeMap<>()).put(id, added);
    return this;
  }

  /** What likeness to a user's recent items weighs; 0 unless told. */
  public TinyShop likeness(double weight) {
    likeness = weight;
    return this;
  }

  /** A user with a ranked list, what the user bought, and what the user last acted on. */
  public TinyShop user(
      String id, List<String> ranked, List<String> purchased, List<String> recent) {
    users.put(id, new TinyUser(ranked, purchased, recent, List.of(), List.of()));
    return this;
  }

  /** A user whose price-optimized list shows {@code ranked[priceOrder[k]]} at place k. */
  public TinyShop priceUser(
      String id, List<String> ranked, List<Integer> priceOrder, List<Float> affinity) {
    return priceUser(id, ranked, priceOrder, affinity, List.of(), List.of());
  }

  /** Such a user, with what the user bought and what the user last acted on. */
  public TinyShop priceUser(
      String id,
      List<String> ranked,
      List<Integer> priceOrder,
      List<Float> affinity,
      List<String> purchased,
      List<String> recent) {
    users.put(id, new TinyUser(ranked, purchased, recent, affinity, priceOrder));
    return this;
  }

  public TinyShop collaborative(String id, String... nearest) {
    collaborative.put(id, List.of(nearest));
    return this;
  }

  public TinyShop semantic(String id, String... nearest) {
    semantic.put(id, List.of(nearest));
    return this;
  }

  /** Items bought together with {@code id}; the pair counts fall from 16 by 1, of 20 orders. */
  public TinyShop together(String id, String... others) {
    together.put(id, List.of(others));
    return this;
  }

  /**
   * Continues the blended list of items like {@code id}.
   *
   * @param shares packed by {@link Part#pack}
   */
  public TinyShop similar(String id, int shares, String... others) {
    return blend(similar, id, shares, others);
  }

  /** Continues the blended list of items that go with {@code id} in a basket, likewise. */
  public TinyShop basket(String id, int shares, String... others) {
    return blend(basket, id, shares, others);
  }

  private TinyShop blend(
      Map<String, Map<String, Integer>> lists, String id, int shares, String... others) {
    for (String other : others) {
      lists.computeIfAbsent(id, key -> new LinkedHashMap<>()).put(other, shares);
    }
    return this;
  }

  public TinyShop depth(int newDepth) {
    depth = newDepth;
    return this;
  }

  /** How strongly lists follow a user's prices; 0.02 unless told. */
  public TinyShop priceStrength(double strength) {
    priceStrength = strength;
    return this;
  }

  /** When the last change of an item that this model knows of had reached the server. */
  public TinyShop itemChangesUntil(Instant time) {
    itemChangesUntil = time;
    return this;
  }

  /** What became of earlier answers; nothing unless told. */
  public TinyShop attribution(Attribution told) {
    attribution = told;
    return this;
  }

  /** How many events it was made of; none unless told. */
  public TinyShop events(long count) {
    events = count;
    return this;
  }

  /** A metric of the manifest, such as {@code recommend.ndcg@20}. */
  public TinyShop metric(String name, double value) {
    metrics.put(name, value);
    return this;
  }

  /** A setting of the manifest. */
  public TinyShop setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  public TinyShop keepPurchased() {
    excludePurchased = false;
    return this;
  }

  /** Writes and publishes {@code version} and opens it. */
  public Model open(Path store, String version) throws IOException {
    return Model.open(publish(store, version), store.resolve("scratch"));
  }

  /** Writes and publishes {@code version}. */
  public ModelFolder publish(Path store, String version) throws IOException {
    ModelStore models = new ModelStore(store);
    ModelFolder folder = models.install(stage(models, version));
    models.publish(folder.manifest().version());
    return folder;
  }

  /** Writes {@code version} into a sealed staging folder. */
  public ModelFolder stage(ModelStore models, String version) throws IOException {
    StagedModel staged = models.stage(new ModelVersion(version));
    List<String> ids = items.keySet().stream().sorted().toList();
    writeItems(staged, ids);
    writePopular(staged, ids);
    try (TableWriter<String> table = staged.table(TableKind.PRICE_BUCKETS)) {
      table.put("", PriceBucketRow.encode(new float[] {0, 10, 20, 30}, new int[] {1, 1, 1, 1}));
      staged.add(table.finish());
    }
    writeUsers(staged, ids);
    return staged.seal(tables -> manifest(staged.version(), ids.size(), tables));
  }

  private void writeItems(StagedModel staged, List<String> ids) throws IOException {
    try (TableWriter<Integer> rows = staged.table(TableKind.ITEMS);
        TableWriter<Integer> embeddings = staged.table(TableKind.EMBEDDINGS);
        TableWriter<Integer> neighbours = staged.table(TableKind.NEIGHBOURS);
        TableWriter<Integer> coOccurrence = staged.table(TableKind.CO_OCCURRENCE)) {
      for (int number = 0; number < ids.size(); number++) {
        String id = ids.get(number);
        Item item = items.get(id);
        if (item == null) {
          throw new IllegalArgumentException("no item " + id);
        }
        rows.put(
            number,
            ItemRow.encode(
                id,
                "product",
                item.status,
                item.name,
                item.category,
                item.attributes,
                item.price,
                item.bucket,
                item.popularity,
                blends.getOrDefault(id, new float[] {1, 0})[0],
                blends.getOrDefault(id, new float[] {1, 0})[1]));
        embeddings.put(
            number,
            EmbeddingRow.encode(
                vectors.getOrDefault(id, new float[0]),
                textVectors.getOrDefault(id, new float[0]),
                Sha256.of(item.name)));
        int[] behaviour = numbers(ids, collaborative.getOrDefault(id, List.of()));
        int[] text = numbers(ids, semantic.getOrDefault(id, List.of()));
        Map<String, Integer> alike = similar.getOrDefault(id, Map.of());
        neighbours.put(
            number,
            NeighbourRow.encode(
                behaviour,
                scores(behaviour.length),
                text,
                scores(text.length),
                numbers(ids, List.copyOf(alike.keySet())),
                scores(alike.size()),
                shares(alike)));
        int[] others = numbers(ids, together.getOrDefault(id, List.of()));
        int[] pairs = new int[others.length];
        for (int i = 0; i < pairs.length; i++) {
          pairs[i] = 16 - i;
        }
        Map<String, Integer> goesWith = basket.getOrDefault(id, Map.of());
        coOccurrence.put(
            number,
            CoOccurrenceRow.encode(
                others,
                scores(others.length),
                pairs,
                others.length == 0 ? 0 : 20,
                numbers(ids, List.copyOf(goesWith.keySet())),
                scores(goesWith.size()),
                shares(goesWith)));
      }
      staged.add(rows.finish());
      staged.add(embeddings.finish());
      staged.add(neighbours.finish());
      staged.add(coOccurrence.finish());
    }
  }

  private void writePopular(StagedModel staged, List<String> ids) throws IOException {
    Map<String, List<Item>> popular = new TreeMap<>();
    popular.put("", new ArrayList<>());
    for (Item item : items.values()) {
      if (item.status == ItemStatus.ACTIVE) {
        for (String category : Set.copyOf(List.of("", item.category))) {
          popular.computeIfAbsent(category, name -> new ArrayList<>()).add(item);
        }
      }
    }
    try (TableWriter<String> table = staged.table(TableKind.POPULAR)) {
      for (Map.Entry<String, List<Item>> category : popular.entrySet()) {
        int[] numbers = numbers(ids, category.getValue().stream().map(Item::id).toList());
        float[] scores = new float[numbers.length];
        for (int place = 0; place < scores.length; place++) {
          scores[place] = category.getValue().get(place).popularity;
        }
        table.put(category.getKey(), PopularRow.encode(numbers, scores));
      }
      staged.add(table.finish());
    }
  }

  private void writeUsers(StagedModel staged, List<String> ids) throws IOException {
    for (int shard = 0; shard < SHARDS; shard++) {
      Path file = staged.path().resolve(TableKind.USERS.fileName(shard));
      try (TableWriter<String> table = new TableWriter<>(TableKind.USERS, file)) {
        for (Map.Entry<String, TinyUser> user : users.entrySet()) {
          if (Shards.of(user.getKey(), SHARDS) == shard) {
            float[] factors = userVectors.getOrDefault(user.getKey(), new float[] {1, 0});
            Map<String, Float> added = own.getOrDefault(user.getKey(), Map.of());
            table.put(user.getKey(), user.getValue().row(factors, added, ids));
          }
        }
        staged.add(table.finish());
      }
    }
  }

  private Manifest manifest(ModelVersion version, int itemCount, List<TableFile> tables) {
    int active =
        (int) items.values().stream().filter(item -> item.status == ItemStatus.ACTIVE).count();
    return new Manifest(
        Manifest.FORMAT,
        version,
        version.time(),
        new Manifest.Window(Instant.EPOCH, version.time()),
        itemChangesUntil,
        new Manifest.Counts(events, users.size(), itemCount, active, 20, 0),
        new Manifest.Shape(2, textVectors.isEmpty() ? 0 : 2, depth, PRICE_BUCKETS, SHARDS),
        1,
        new Manifest.Serving(excludePurchased, priceStrength, likeness),
        settings,
        Map.of(),
        metrics,
        attribution,
        Map.of(),
        tables);
  }

  static int[] numbers(List<String> ids, List<String> wanted) {
    return wanted.stream().mapToInt(ids::indexOf).toArray();
  }

  private static int[] shares(Map<String, Integer> blended) {
    return blended.values().stream().mapToInt(shares -> shares).toArray();
  }

  private static float[] scores(int n) {
    float[] scores = new float[n];
    for (int i = 0; i < n; i++) {
      scores[i] = Math.max(1 - i * STEP, STEP);
    }
    return scores;
  }
}
