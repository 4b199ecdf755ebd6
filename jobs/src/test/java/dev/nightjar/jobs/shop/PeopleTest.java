package dev.nightjar.jobs.shop;

import static dev.nightjar.jobs.shop.WrittenShop.item;
import static dev.nightjar.jobs.shop.WrittenShop.text;
import static dev.nightjar.jobs.shop.WrittenShop.time;
import static dev.nightjar.jobs.shop.WrittenShop.user;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people do shows what they like: there is something for a model to learn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PeopleTest {
  private final WrittenShop shop;
  private final Catalogue catalogue;
  private final Article[] articles;
  private final double[] places;
  private final Map<Integer, Taste> tastes = new HashMap<>();

  PeopleTest(@TempDir Path folder) throws IOException {
    this.shop = WrittenShop.usual();
    this.catalogue = shop.catalogue(folder.resolve("scratch.ndjson"));
    this.articles = new Article[shop.settings().items()];
    this.places = new double[shop.settings().items()];
    for (Leaf leaf : catalogue.leaves()) {
      Shelf shelf = catalogue.shelf(leaf);
      for (int i = 0; i < shelf.articles().size(); i++) {
        articles[shelf.articles().get(i).number()] = shelf.articles().get(i);
        places[shelf.articles().get(i).number()] = shelf.place(i);
      }
    }
  }

  @Test
  void favouriteCategories_dominateAUsersViews() {
    int views = 0;
    int inFavourites = 0;
    double byChance = 0;
    for (JsonNode view : shop.distinctEvents("view")) {
      if (user(view) >= 0) {
        List<Leaf> favourites = taste(user(view)).favourites();
        views++;
        inFavourites += favourites.contains(articles[item(view)].leaf()) ? 1 : 0;
        byChance += favourites.size() / (double) catalogue.leaves().size();
      }
    }
    double share = inFavourites / (double) views;
    double expected = byChance / views;
    assertTrue(share > 0.6, () -> "share of favourites: " + share);
    assertTrue(share > 10 * expected, () -> share + " against " + expected + " by chance");
  }

  @Test
  void favouriteBrands_areViewedMoreOftenThanTheyAreSold() {
    int views = 0;
    int liked = 0;
    double byChance = 0;
    for (JsonNode view : shop.distinctEvents("view")) {
      if (user(view) >= 0) {
        Set<String> brands = taste(user(view)).brands();
        Article article = articles[item(view)];
        List<Article> shelf = catalogue.shelf(article.leaf()).articles();
        views++;
        liked += brands.contains(article.brand()) ? 1 : 0;
        byChance +=
            shelf.stream().filter(a -> brands.contains(a.brand())).count() / (double) shelf.size();
      }
    }
    double share = liked / (double) views;
    double expected = byChance / views;
    assertTrue(share > 1.5 * expected, () -> share + " against " + expected + " by chance");
  }

  @Test
  void priceHabits_showInPurchases() {
    Map<Integer, List<Double>> bought = new HashMap<>();
    for (JsonNode purchase : shop.distinctEvents("purchase")) {
      if (user(purchase) >= 0) {
        bought.computeIfAbsent(user(purchase), u -> new ArrayList<>()).add(places[item(purchase)]);
      }
    }
    List<double[]> pairs = new ArrayList<>();
    bought.forEach(
        (user, prices) -> {
          if (prices.size() >= 4) {
            double mean = prices.stream().mapToDouble(p -> p).average().orElseThrow();
            pairs.add(new double[] {taste(user).place(), mean});
          }
        });
    assertTrue(pairs.size() > 200, () -> "users: " + pairs.size());
    double correlation = correlation(pairs);
    assertTrue(correlation > 0.7, () -> "correlation: " + correlation);
  }

  @Test
  void companions_areBoughtTogether_farAboveChance() {
    Map<String, Set<Article>> orders = new HashMap<>();
    int[] bought = new int[articles.length];
    for (JsonNode line : shop.distinctEvents("purchase")) {
      Article article = articles[item(line)];
      orders.computeIfAbsent(text(line, "order_id"), o -> new HashSet<>()).add(article);
      bought[article.number()]++;
    }
    double together = 0;
    double byChance = 0;
    int lines = 0;
    for (Set<Article> order : orders.values()) {
      for (Article article : order) {
        lines++;
        if (catalogue.companions().of(article).filter(order::contains).isPresent()) {
          together++;
        }
        byChance +=
            catalogue
                .companions()
                .of(article)
                .map(companion -> bought[companion.number()] / (double) orders.size())
                .orElse(0.0);
      }
    }
    double share = together / lines;
    double expected = byChance / lines;
    assertTrue(share > 0.15, () -> "share of lines with their companion: " + share);
    assertTrue(share > 30 * expected, () -> share + " against " + expected + " by chance");
  }

  @Test
  void consumables_areBoughtAgain() {
    int[] consumables = new int[2];
    int[] others = new int[2];
    Set<String> seen = new HashSet<>();
    for (JsonNode line : shop.distinctEvents("purchase")) {
      Article article = articles[item(line)];
      boolean again = !seen.add(text(line, "user_id") + " " + article.id());
      (article.consumable() ? consumables : others)[again ? 1 : 0]++;
    }
    double used = share(consumables);
    double kept = share(others);
    assertTrue(used > 1.3 * kept, () -> used + " of consumables, " + kept + " of the others");
  }

  @Test
  void items_areSeenOnlyWhileOnSale_thoseThatAreGoneToo() {
    Set<Article> seen = new HashSet<>();
    for (JsonNode event : shop.distinctEvents()) {
      if (event.has("item_id")) {
        Article article = articles[item(event)];
        long time = time(event).toEpochMilli();
        assertTrue(article.launched() <= time && time < article.retired(), event::toString);
        seen.add(article);
      }
    }
    long start = shop.settings().start().toEpochMilli();
    assertTrue(seen.stream().filter(a -> a.launched() > start).count() > 100);
    assertTrue(seen.stream().filter(a -> a.retired() != Article.NEVER).count() > 20);
  }

  @Test
  void items_haveALongTail() {
    int[] views = new int[articles.length];
    shop.distinctEvents("view").forEach(view -> views[item(view)]++);
    double top = shareOfTop(views, 10);
    assertTrue(top > 0.3 && top < 0.8, () -> "the top tenth has " + top);
  }

  @Test
  void users_haveALongTail_andAllHaveEvents() {
    Map<String, Integer> counts = new HashMap<>();
    shop.distinctEvents().forEach(e -> counts.merge(text(e, "user_id"), 1, Integer::sum));
    int[] perUser = counts.values().stream().mapToInt(n -> n).toArray();
    double top = shareOfTop(perUser, 10);
    assertTrue(top > 0.3 && top < 0.6, () -> "the busiest tenth has " + top);
    assertTrue(perUser.length >= shop.settings().users());
  }

  private Taste taste(int user) {
    return tastes.computeIfAbsent(
        user, u -> Taste.draw(catalogue, Draws.PERSON.stream(shop.settings().seed(), u)));
  }

  private static double share(int[] onceAndAgain) {
    return onceAndAgain[1] / (double) (onceAndAgain[0] + onceAndAgain[1]);
  }

  private static double shareOfTop(int[] counts, int nth) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    double top = 0;
    for (int i = sorted.length - sorted.length / nth; i < sorted.length; i++) {
      top += sorted[i];
    }
    return top / Arrays.stream(sorted).sum();
  }

  private static double correlation(List<double[]> pairs) {
    double meanX = pairs.stream().mapToDouble(p -> p[0]).average().orElseThrow();
    double meanY = pairs.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (double[] pair : pairs) {
      xy += (pair[0] - meanX) * (pair[1] - meanY);
      xx += (pair[0] - meanX) * (pair[0] - meanX);
      yy += (pair[1] - meanY) * (pair[1] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
