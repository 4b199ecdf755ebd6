package dev.nightjar.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model made by hand, table by table, and written with the real writer.
 *
 * <p>Lists are told by item ids; scores fall from 1 by 1/16 from place to place, so that sums can
 * be checked in the head. What is not told is empty. The first item told is the most popular one,
 * with popularity 1, the second has 15/16, … the 17th 1/32, 1/33, …; popular lists follow.
 */
public final class TinyShop {
  private static final int PRICE_BUCKETS = 4;
  private static final int SHARDS = 4;

  private final Map<String, TinyItem> items = new LinkedHashMap<>();
  private final Map<String, TinyUser> users = new TreeMap<>();
  private final Map<String, TinyTraits> traits = new TreeMap<>();
  private final Map<String, float[]> userVectors = new TreeMap<>();
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
    float popularity = place < 16 ? 1 - place * TinyTraits.STEP : 1f / (16 + place);
    String name = "The " + id;
    items.put(id, new TinyItem(id, name, category, price, bucket, status, popularity, attributes));
    return this;
  }

  /** The ALS vector of an item, of two dimensions. */
  public TinyShop vector(String id, float x, float y) {
    traits(id).vector = new float[] {x, y};
    return this;
  }

  /** The semantic vector of an item, of two dimensions. */
  public TinyShop textVector(String id, float x, float y) {
    traits(id).textVector = new float[] {x, y};
    return this;
  }

  /** The ALS vector of a user; (1, 0) unless told. */
  public TinyShop userVector(String id, float x, float y) {
    userVectors.put(id, new float[] {x, y});
    return this;
  }

  /** What users' scores of an item are multiplied by, and what is added; 1 and 0 unless told. */
  public TinyShop blend(String id, float boost, float prior) {
    traits(id).blend = new float[] {boost, prior};
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
    traits(id).collaborative = List.of(nearest);
    return this;
  }

  public TinyShop semantic(String id, String... nearest) {
    traits(id).semantic = List.of(nearest);
    return this;
  }

  /** Items bought together with {@code id}; the pair counts fall from 16 by 1, of 20 orders. */
  public TinyShop together(String id, String... others) {
    traits(id).together = List.of(others);
    return this;
  }

  /**
   * Continues the blended list of items like {@code id}.
   *
   * @param shares packed by {@link Part#pack}
   */
  public TinyShop similar(String id, int shares, String... others) {
    for (String other : others) {
      traits(id).similar.put(other, shares);
    }
    return this;
  }

  /** Continues the blended list of items that go with {@code id} in a basket, likewise. */
  public TinyShop basket(String id, int shares, String... others) {
    for (String other : others) {
      traits(id).basket.put(other, shares);
    }
    return this;
  }

  private TinyTraits traits(String id) {
    return traits.computeIfAbsent(id, item -> new TinyTraits());
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
    TinyPopular.write(staged, items.values(), ids);
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
      for (TinyItem item : items.values()) {
        int number = ids.indexOf(item.id());
        TinyTraits learnt = traits.getOrDefault(item.id(), new TinyTraits());
        rows.put(number, item.row(learnt.blend));
        embeddings.put(number, learnt.embedding(item.name()));
        neighbours.put(number, learnt.neighbours(ids));
        coOccurrence.put(number, learnt.coOccurrence(ids));
      }
      staged.add(rows.finish());
      staged.add(embeddings.finish());
      staged.add(neighbours.finish());
      staged.add(coOccurrence.finish());
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
    boolean hasTexts = traits.values().stream().anyMatch(learnt -> learnt.textVector.length > 0);
    int active =
        (int) items.values().stream().filter(item -> item.status() == ItemStatus.ACTIVE).count();
    return new Manifest(
        Manifest.FORMAT,
        version,
        version.time(),
        new Manifest.Window(Instant.EPOCH, version.time()),
        itemChangesUntil,
        new Manifest.Counts(events, users.size(), itemCount, active, 20, 0),
        new Manifest.Shape(2, hasTexts ? 2 : 0, depth, PRICE_BUCKETS, SHARDS),
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
}
