package dev.nightjar.recommend;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.Part;
import dev.nightjar.model.TinyShop;
import dev.nightjar.recommend.filter.Chance;
import dev.nightjar.recommend.filter.NaiveItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A shop made by chance, as a night would leave it: every item has facts, most have vectors, and
 * the lists hold what is nearest by those vectors, cut at a depth that most of them exceed.
 */
final class ChanceShop {
  static final String USER = "ann";

  /** One item; the most popular one has place 0. */
  record Facts(
      NaiveItem item,
      String category,
      boolean active,
      int popularityPlace,
      Optional<float[]> behaviour,
      Optional<float[]> text,
      float boost,
      float prior) {}

  final List<Facts> items = new ArrayList<>();
  final List<List<Integer>> collaborative = new ArrayList<>();
  final List<List<Integer>> semantic = new ArrayList<>();
  final List<List<Integer>> together = new ArrayList<>();
  final List<Map<Integer, Integer>> similar = new ArrayList<>();
  final List<Map<Integer, Integer>> basket = new ArrayList<>();
  final float[] user;
  final double likeness;
  final Map<Integer, Float> own = new HashMap<>();
  final List<Integer> ranked;
  final List<Integer> priceOrder;
  final List<Integer> purchased;
  final List<Integer> recent;
  final List<Float> affinity;
  final boolean excludePurchased;
  final double priceStrength;
  final int depth;
  private final Random random;

  ChanceShop(int size, Random random) {
    this.random = random;
    depth = 1 + random.nextInt(size);
    priceStrength = random.nextDouble();
    excludePurchased = random.nextInt(4) > 0;
    List<Integer> popularity = some(size, size);
    List<NaiveItem> told = new Chance(random).items(size);
    for (int item = 0; item < size; item++) {
      NaiveItem made = told.get(item);
      items.add(
          new Facts(
              new NaiveItem(
                  made.id(), "product", made.priceBucket(), made.price(), made.attributes()),
              List.of("", "Mugs", "Pots", "Tea", "Rings").get(random.nextInt(5)),
              random.nextInt(5) > 0,
              popularity.indexOf(item),
              vector(items.stream().map(Facts::behaviour).toList()),
              vector(items.stream().map(Facts::text).toList()),
              0.5f + random.nextFloat(),
              random.nextBoolean() ? 0 : random.nextFloat()));
    }
    user = new float[] {coordinate(), coordinate()};
    purchased = some(size, size / 4);
    if (random.nextBoolean()) {
      purchased.forEach(item -> own.put(item, random.nextInt(3) * random.nextFloat()));
    }
    likeness = random.nextInt(3) * random.nextDouble();
    recent = some(size, 4);
    for (int item = 0; item < size; item++) {
      collaborative.add(nearest(item, items.stream().map(Facts::behaviour).toList()));
      semantic.add(nearest(item, items.stream().map(Facts::text).toList()));
      together.add(some(size, Math.min(depth, 6)));
      similar.add(blended(some(size, Math.min(depth, 6))));
      basket.add(blended(some(size, Math.min(depth, 6))));
    }
    boolean hasPrices = random.nextInt(3) > 0;
    affinity =
        hasPrices ? List.of(random.nextFloat(), random.nextFloat(), 0f, 1f) : List.<Float>of();
    ranked = ranked();
    List<Integer> order = new ArrayList<>(IntStream.range(0, ranked.size()).boxed().toList());
    Collections.shuffle(order, random);
    priceOrder = hasPrices ? order : List.of();
  }

  /** The shop's tables. */
  TinyShop tables() {
    TinyShop shop = new TinyShop().depth(depth).priceStrength(priceStrength).likeness(likeness);
    items.stream()
        .sorted(Comparator.comparing(Facts::popularityPlace))
        .forEach(facts -> tell(facts, shop));
    for (int item = 0; item < items.size(); item++) {
      shop.collaborative(id(item), ids(collaborative.get(item)).toArray(new String[0]));
      shop.semantic(id(item), ids(semantic.get(item)).toArray(new String[0]));
      shop.together(id(item), ids(together.get(item)).toArray(new String[0]));
      String id = id(item);
      similar.get(item).forEach((other, shares) -> shop.similar(id, shares, id(other)));
      basket.get(item).forEach((other, shares) -> shop.basket(id, shares, id(other)));
    }
    shop.userVector(USER, user[0], user[1]);
    own.forEach((item, added) -> shop.own(USER, id(item), added));
    shop.priceUser(USER, ids(ranked), priceOrder, affinity, ids(purchased), ids(recent));
    return excludePurchased ? shop : shop.keepPurchased();
  }

  String id(int item) {
    return items.get(item).item().id();
  }

  List<String> ids(List<Integer> numbers) {
    return numbers.stream().map(this::id).toList();
  }

  /** At most {@code most} of the first {@code size} numbers, in any order. */
  List<Integer> some(int size, int most) {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(shuffled, random);
    boolean all = most == size;
    return shuffled.subList(0, all ? size : random.nextInt(Math.min(size, most) + 1));
  }

  private static void tell(Facts facts, TinyShop shop) {
    NaiveItem item = facts.item();
    ItemStatus status = facts.active() ? ItemStatus.ACTIVE : ItemStatus.INACTIVE;
    String json = item.attributes().toString();
    shop.item(item.id(), facts.category(), item.price(), item.priceBucket(), status, json);
    shop.blend(item.id(), facts.boost(), facts.prior());
    facts.behaviour().ifPresent(vector -> shop.vector(item.id(), vector[0], vector[1]));
    facts.text().ifPresent(vector -> shop.textVector(item.id(), vector[0], vector[1]));
  }

  /** Items with the shares of the four parts, of which many are 0. */
  private Map<Integer, Integer> blended(List<Integer> list) {
    Map<Integer, Integer> blended = new LinkedHashMap<>();
    for (int other : list) {
      int[] percent = random.ints(4, -200, 101).map(share -> Math.max(0, share)).toArray();
      blended.put(other, Part.pack(percent[0], percent[1], percent[2], percent[3]));
    }
    return blended;
  }

  private List<Integer> ranked() {
    Set<Integer> hidden = new HashSet<>(excludePurchased ? purchased : List.of());
    List<Float> scores = BruteForce.userScores(this);
    return IntStream.range(0, items.size())
        .boxed()
        .filter(item -> items.get(item).active() && scores.get(item) != 0)
        .filter(item -> !hidden.contains(item))
        .sorted(BruteForce.byScore(scores::get))
        .limit(depth)
        .toList();
  }

  private List<Integer> nearest(int asked, List<Optional<float[]>> vectors) {
    if (vectors.get(asked).isEmpty()) {
      return List.of();
    }
    float[] query = vectors.get(asked).get();
    return IntStream.range(0, items.size())
        .boxed()
        .filter(item -> item != asked && items.get(item).active())
        .filter(item -> vectors.get(item).isPresent())
        .filter(item -> BruteForce.cosine(query, vectors.get(item).orElseThrow()) > 0)
        .sorted(
            BruteForce.byScore(item -> BruteForce.cosine(query, vectors.get(item).orElseThrow())))
        .limit(depth)
        .toList();
  }

  /** Now and then none, or that of an earlier item. */
  private Optional<float[]> vector(List<Optional<float[]>> earlier) {
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1 -> earlier.isEmpty() ? Optional.empty() : earlier.get(random.nextInt(earlier.size()));
      default -> Optional.of(new float[] {coordinate(), coordinate()});
    };
  }

  private float coordinate() {
    return 2 * random.nextFloat() - 1;
  }
}
