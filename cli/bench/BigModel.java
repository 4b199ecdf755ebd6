import dev.nightjar.model.Attribution;
import dev.nightjar.model.CoOccurrenceRow;
import dev.nightjar.model.EmbeddingRow;
import dev.nightjar.model.ItemRow;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.NeighbourRow;
import dev.nightjar.model.Part;
import dev.nightjar.model.PopularRow;
import dev.nightjar.model.PriceBucketRow;
import dev.nightjar.model.Shards;
import dev.nightjar.model.StagedModel;
import dev.nightjar.model.TableFile;
import dev.nightjar.model.TableKind;
import dev.nightjar.model.TableWriter;
import dev.nightjar.model.UserRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Publishes a model of any size, of the shape that a night writes with its default settings, but
 * filled by chance: to measure what serving costs without having to train first. Users are {@code
 * u0000000} and on, items {@code i000000} and on.
 *
 * <pre>
 * java @cli/bench/jvm.args -cp target/nightjar/nightjar-server.jar cli/bench/BigModel.java USERS ITEMS MODELS [VERSION]
 * </pre>
 */
public final class BigModel {
  private static final int RANK = 64;
  private static final int DIMENSIONS = 384;
  private static final int DEPTH = 200;
  private static final int BUCKETS = 10;
  private static final int PURCHASED = 20;
  private static final int RECENT = 10;
  private static final int CATEGORIES = 200;
  private static final String[] BRANDS = {"Acme", "Globex", "Initech", "Umbrella", "Hooli"};
  private static final String FIRST = "20260101T000000Z";

  private final int users;
  private final int items;
  private final StagedModel staged;

  private BigModel(int users, int items, StagedModel staged) {
    this.users = users;
    this.items = items;
    this.staged = staged;
  }

  /** Writes and publishes. */
  public static void main(String[] arguments) throws Exception {
    ModelStore store = new ModelStore(Path.of(arguments[2]));
    int users = Integer.parseInt(arguments[0]);
    int items = Integer.parseInt(arguments[1]);
    ModelVersion version = new ModelVersion(arguments.length > 3 ? arguments[3] : FIRST);
    new BigModel(users, items, store.stage(version)).write(store);
  }

  private void write(ModelStore store) throws Exception {
    int shards = Shards.forUsers(users);
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<TableFile>> tables = new ArrayList<>();
      for (int shard = 0; shard < shards; shard++) {
        int one = shard;
        tables.add(threads.submit(() -> users(one, shards)));
      }
      tables.add(threads.submit(() -> byItem(TableKind.ITEMS, this::item)));
      tables.add(threads.submit(() -> byItem(TableKind.EMBEDDINGS, this::embedding)));
      tables.add(threads.submit(() -> byItem(TableKind.NEIGHBOURS, this::neighbours)));
      tables.add(threads.submit(() -> byItem(TableKind.CO_OCCURRENCE, this::coOccurrence)));
      tables.add(threads.submit(() -> popular()));
      tables.add(threads.submit(() -> priceBuckets()));
      for (Future<TableFile> table : tables) {
        staged.add(table.get());
      }
    } finally {
      threads.shutdownNow();
    }
    store.install(staged.seal(found -> manifest(shards, found)));
    store.publish(staged.version());
  }

  private Manifest manifest(int shards, List<TableFile> tables) {
    ModelVersion version = staged.version();
    return new Manifest(
        Manifest.FORMAT,
        version,
        version.time(),
        new Manifest.Window(version.time().minus(Duration.ofDays(365)), version.time()),
        Instant.EPOCH,
        new Manifest.Counts(20L * users, users, items, items, 4L * users, 20L * users),
        new Manifest.Shape(RANK, DIMENSIONS, DEPTH, BUCKETS, shards),
        1,
        new Manifest.Serving(true, .015, .5),
        Map.of(),
        Map.of(),
        Map.of(),
        Attribution.NONE,
        Map.of(),
        tables);
  }

  private TableFile users(int shard, int shards) throws IOException {
    Path file = staged.path().resolve(TableKind.USERS.fileName(shard));
    try (TableWriter<String> writer = new TableWriter<>(TableKind.USERS, file)) {
      for (int user = 0; user < users; user++) {
        String id = "u%07d".formatted(user);
        if (Shards.of(id, shards) == shard) {
          writer.put(id, user(new SplittableRandom(user)));
        }
      }
      return writer.finish();
    }
  }

  private byte[] user(SplittableRandom random) {
    int[] own = distinct(random, PURCHASED + RECENT, -1);
    int[] purchased = Arrays.stream(own, 0, PURCHASED).sorted().toArray();
    int[] recent = Arrays.copyOfRange(own, PURCHASED / 2, PURCHASED / 2 + RECENT);
    Set<Integer> hidden = new HashSet<>();
    Arrays.stream(purchased).forEach(hidden::add);
    int[] ranked =
        Arrays.stream(distinct(random, DEPTH + PURCHASED, -1))
            .filter(item -> !hidden.contains(item))
            .limit(DEPTH)
            .toArray();
    List<Integer> order = new ArrayList<>(IntStream.range(0, DEPTH).boxed().toList());
    Collections.shuffle(order, new Random(random.nextLong()));
    float[] affinity = new float[BUCKETS];
    Arrays.fill(affinity, 1f / BUCKETS);
    return UserRow.encode(
        vector(random, RANK),
        ranked,
        order.stream().mapToInt(Integer::intValue).toArray(),
        purchased,
        recent,
        affinity,
        new float[0]);
  }

  /** The row of an item, made by chance. */
  private interface MadeRow {
    byte[] of(int item, SplittableRandom random);
  }

  private TableFile byItem(TableKind<Integer> kind, MadeRow made) throws IOException {
    try (TableWriter<Integer> writer = staged.table(kind)) {
      for (int item = 0; item < items; item++) {
        writer.put(item, made.of(item, new SplittableRandom(item)));
      }
      return writer.finish();
    }
  }

  private byte[] item(int item, SplittableRandom random) {
    String category = "category " + item % CATEGORIES;
    float price = 1 + random.nextInt(10_000) / 100f;
    String attributes =
        """
        {"name": "A thing of number %d", "category": "%s", "brand": "%s", "price": %s, "stock": %d}"""
            .formatted(item, category, BRANDS[item % BRANDS.length], price, random.nextInt(100));
    return ItemRow.encode(
        id(item),
        "product",
        ItemStatus.ACTIVE,
        "A thing of number " + item,
        category,
        attributes,
        price,
        Math.min(BUCKETS - 1, (int) (price / 10)),
        items - item,
        1,
        (items - item) / (2f * items));
  }

  private byte[] embedding(int item, SplittableRandom random) {
    float[] semantic = vector(random, DIMENSIONS);
    double norm =
        Math.sqrt(IntStream.range(0, DIMENSIONS).mapToDouble(i -> semantic[i] * semantic[i]).sum());
    for (int i = 0; i < DIMENSIONS; i++) {
      semantic[i] /= (float) norm;
    }
    return EmbeddingRow.encode(vector(random, RANK), semantic, "0".repeat(64));
  }

  private byte[] neighbours(int item, SplittableRandom random) {
    return NeighbourRow.encode(
        distinct(random, DEPTH, item),
        scores(),
        distinct(random, DEPTH, item),
        scores(),
        distinct(random, DEPTH, item),
        scores(),
        shares());
  }

  private byte[] coOccurrence(int item, SplittableRandom random) {
    int[] counts = new int[DEPTH];
    Arrays.fill(counts, 7);
    return CoOccurrenceRow.encode(
        distinct(random, DEPTH, item),
        scores(),
        counts,
        100,
        distinct(random, DEPTH, item),
        scores(),
        shares());
  }

  private TableFile popular() throws IOException {
    try (TableWriter<String> writer = staged.table(TableKind.POPULAR)) {
      writer.put("", popular(IntStream.range(0, items).toArray()));
      for (int category = 0; category < Math.min(CATEGORIES, items); category++) {
        int remainder = category;
        writer.put(
            "category " + category,
            popular(IntStream.range(0, items).filter(i -> i % CATEGORIES == remainder).toArray()));
      }
      return writer.finish();
    }
  }

  private byte[] popular(int[] found) {
    float[] scores = new float[found.length];
    for (int place = 0; place < scores.length; place++) {
      scores[place] = items - found[place];
    }
    return PopularRow.encode(found, scores);
  }

  private TableFile priceBuckets() throws IOException {
    float[] lowest = new float[BUCKETS];
    int[] sizes = new int[BUCKETS];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      lowest[bucket] = 10f * bucket;
      sizes[bucket] = items / BUCKETS;
    }
    try (TableWriter<String> writer = staged.table(TableKind.PRICE_BUCKETS)) {
      writer.put("", PriceBucketRow.encode(lowest, sizes));
      return writer.finish();
    }
  }

  private static String id(int item) {
    return "i%06d".formatted(item);
  }

  private static float[] vector(SplittableRandom random, int length) {
    float[] vector = new float[length];
    for (int i = 0; i < length; i++) {
      vector[i] = (float) (random.nextDouble() - .5);
    }
    return vector;
  }

  /** So many different items, {@code but} one. */
  private int[] distinct(SplittableRandom random, int count, int but) {
    Set<Integer> drawn = new HashSet<>();
    int[] found = new int[Math.min(count, items - 1)];
    for (int size = 0; size < found.length; ) {
      int item = random.nextInt(items);
      if (item != but && drawn.add(item)) {
        found[size++] = item;
      }
    }
    return found;
  }

  private static float[] scores() {
    float[] scores = new float[DEPTH];
    for (int place = 0; place < DEPTH; place++) {
      scores[place] = 1f / (place + 2);
    }
    return scores;
  }

  private static int[] shares() {
    int[] shares = new int[DEPTH];
    Arrays.fill(shares, Part.pack(55, 10, 20, 15));
    return shares;
  }
}
