package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.Model;
import dev.nightjar.model.TemporaryFolder;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every shop, endpoint, mode, page size and exclusion. */
final class RecommenderPagingTest {
  private static final String USER = "ann";

  /** A shop made by chance, with what its answers may show. */
  private record Shop(
      TinyShop tables, List<String> all, Set<String> active, Set<String> purchased, int depth) {}

  /** A request made by chance, but for its page and mode, with what it must never show. */
  private record Request(
      Endpoint endpoint, List<String> items, List<String> excluded, Set<String> hidden) {}

  @Property(tries = 40)
  void pages_ofAnyRequest_tileItsList(
      @ForAll @IntRange(min = 1, max = 14) int items, @ForAll Random random) throws IOException {
    Shop shop = shop(items, random);
    try (TemporaryFolder store = new TemporaryFolder();
        Model model = shop.tables.open(store.path(), "20260101T000000Z")) {
      Recommender recommender = new Recommender(model);
      for (Endpoint endpoint : Endpoint.values()) {
        Request request = request(endpoint, shop, random);
        for (Mode mode : Mode.values()) {
          Answer whole = ask(recommender, request, mode, Page.first(100));
          assertWholeListIsWhatMayBeShown(whole, shop, request);
          for (int limit = 1; limit <= items; limit += 1 + random.nextInt(3)) {
            assertPagesTile(recommender, request, mode, limit, whole);
          }
        }
      }
    }
  }

  /** Popular lists hold every active item, so nothing that may be shown is out of reach. */
  private static void assertWholeListIsWhatMayBeShown(Answer whole, Shop shop, Request request) {
    Set<String> shown = new HashSet<>(whole.itemIds());
    Set<String> allowed = new HashSet<>(shop.active);
    allowed.removeAll(request.hidden);
    assertEquals(shown.size(), whole.size(), "an item twice");
    assertTrue(allowed.containsAll(shown), () -> "expected only " + allowed + ", found " + shown);
    assertEquals(Math.min(allowed.size(), shop.depth), whole.size());
    assertEquals(whole.size(), whole.totalItems());
    if (whole.size() > 0) {
      assertEquals(whole.rung(0), whole.strategy());
    }
  }

  private static void assertPagesTile(
      Recommender recommender, Request request, Mode mode, int limit, Answer whole) {
    List<String> pages = new ArrayList<>();
    Map<Rung, Integer> sources = new HashMap<>();
    int last = (whole.size() + limit - 1) / limit;
    for (int number = 1; number <= last; number++) {
      Answer page = ask(recommender, request, mode, new Page(number, limit));
      assertEquals(number < last ? limit : whole.size() - limit * (last - 1), page.size());
      assertEquals(whole.totalItems(), page.totalItems());
      assertEquals(last, page.totalPages());
      assertEquals(whole.strategy(), page.strategy());
      pages.addAll(page.itemIds());
      page.sources().forEach((rung, count) -> sources.merge(rung, count, Integer::sum));
    }
    assertEquals(whole.itemIds(), pages);
    assertEquals(whole.sources(), sources);
    Answer pastTheEnd = ask(recommender, request, mode, new Page(last + 1, limit));
    assertEquals(List.of(), pastTheEnd.itemIds());
    assertEquals(whole.totalItems(), pastTheEnd.totalItems());
  }

  private static Answer ask(Recommender recommender, Request request, Mode mode, Page page) {
    Options options = new Options(page, mode, request.excluded);
    return switch (request.endpoint) {
      case RECOMMEND -> recommender.user(USER, options);
      case PRICE_OPTIMIZED -> recommender.priceOptimized(USER, options);
      case ITEM, SESSION -> recommender.item(request.items.get(0), options);
      case BASKET -> recommender.basket(request.items, options);
    };
  }

  private static Request request(Endpoint endpoint, Shop shop, Random random) {
    List<String> items = new ArrayList<>(some(shop.all, random));
    items.add(shop.all.get(random.nextInt(shop.all.size())));
    items.add("nothing of this name");
    if (random.nextBoolean()) {
      Collections.reverse(items);
    }
    List<String> excluded = random.nextBoolean() ? some(shop.all, random) : List.of();
    Set<String> hidden = new HashSet<>(excluded);
    switch (endpoint) {
      case RECOMMEND, PRICE_OPTIMIZED -> hidden.addAll(shop.purchased);
      case ITEM, SESSION -> hidden.add(items.get(0));
      case BASKET -> hidden.addAll(items);
    }
    return new Request(endpoint, items, excluded, hidden);
  }

  private static Shop shop(int items, Random random) {
    TinyShop shop = new TinyShop();
    List<String> all = new ArrayList<>();
    Set<String> active = new HashSet<>();
    for (int i = 0; i < items; i++) {
      String id = "item-%02d".formatted(i);
      boolean shown = random.nextInt(5) > 0;
      String category = List.of("", "Mugs", "Pots", "Tea", "Rings").get(random.nextInt(5));
      ItemStatus status = shown ? ItemStatus.ACTIVE : ItemStatus.INACTIVE;
      int bucket = random.nextInt(5) - 1;
      shop.item(id, category, bucket < 0 ? Float.NaN : 10 * bucket, bucket, status);
      all.add(id);
      if (shown) {
        active.add(id);
      }
    }
    for (String id : all) {
      shop.collaborative(id, some(all, random).toArray(new String[0]));
      shop.semantic(id, some(all, random).toArray(new String[0]));
      shop.together(id, some(all, random).toArray(new String[0]));
    }
    int depth = 1 + random.nextInt(2 * items);
    List<String> purchased = some(all, random);
    addUser(shop.depth(depth).priceStrength(random.nextDouble()), all, purchased, random);
    if (random.nextInt(3) == 0) {
      shop.keepPurchased();
      purchased = List.of();
    }
    return new Shop(shop, all, active, Set.copyOf(purchased), depth);
  }

  private static void addUser(
      TinyShop shop, List<String> all, List<String> purchased, Random random) {
    List<String> ranked = some(all, random);
    List<String> recent = some(all, random);
    if (random.nextBoolean()) {
      shop.user(USER, ranked, purchased, recent);
      return;
    }
    List<Integer> order = new ArrayList<>();
    for (int place = 0; place < ranked.size(); place++) {
      order.add(place);
    }
    Collections.shuffle(order, random);
    List<Float> prices = List.of(random.nextFloat(), random.nextFloat(), 0f, 1f);
    shop.priceUser(USER, ranked, order, prices, purchased, recent);
  }

  /** A few of {@code all}, in any order; often none. */
  private static List<String> some(List<String> all, Random random) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.max(0, random.nextInt(2 * all.size()) - all.size() + 1));
  }
}
