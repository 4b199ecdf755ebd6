package dev.nightjar.trainer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.Scored;
import dev.nightjar.model.UserRow;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Explainer;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.recommend.Rung;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model of {@link TwoTastes} knows and answers. */
final class TrainedModelIT {
  private static final Options TOP_FIVE = new Options(Page.first(5), Mode.AUTO);

  private final ModelFolder published = TrainedShop.get().published();

  @Test
  void user_getsItemsOfTheOwnTaste_notBought_notInactive() throws IOException {
    try (Model model = Model.open(published)) {
      Recommender recommender = new Recommender(model);
      for (int user = 0; user < TwoTastes.USERS; user++) {
        String id = "user-" + user;
        Answer answer = recommender.user(id, new Options(Page.first(3), Mode.AUTO));
        assertEquals(Rung.PERSONALIZED, answer.strategy());
        Set<Integer> bought = boxed(model.user(id).orElseThrow().purchased().toArray());
        for (int place = 0; place < answer.size(); place++) {
          assertFalse(bought.contains(answer.item(place)), id + " bought " + answer.itemIds());
          assertFalse(answer.itemId(place).endsWith("-10"), "inactive");
        }
        String taste = TwoTastes.likesTea(user) ? "tea-" : "garden-";
        assertTrue(answer.itemId(0).startsWith(taste), id + " likes " + taste);
      }
    }
  }

  @Test
  void visitor_whoSignedIn_isTheUser() throws IOException {
    try (Model model = Model.open(published)) {
      assertTrue(model.user("visitor-31").isEmpty());
      assertTrue(model.user("user-31").isPresent());
    }
  }

  @Test
  void newItem_hasNeighboursOfItsTaste_byTextAndByBehaviour() throws IOException {
    try (Model model = Model.open(published)) {
      int item = model.items().number(TwoTastes.item(true, 11));
      assertEquals(0, model.items().popularity(item));
      int byText = model.neighbours(item).semantic().item(0);
      assertTrue(model.items().id(byText).startsWith("tea-"));
      int byBehaviour = model.neighbours(item).collaborative().item(0);
      assertTrue(model.items().id(byBehaviour).startsWith("tea-"));
      assertTrue(
          IntStream.range(0, model.items().size())
              .anyMatch(other -> lists(model.neighbours(other).collaborative(), item)));
    }
  }

  @Test
  void basket_getsWhatIsBoughtTogether() throws IOException {
    try (Model model = Model.open(published)) {
      Answer answer = new Recommender(model).basket(List.of(TwoTastes.item(false, 1)), TOP_FIVE);
      assertEquals(Rung.CO_OCCURRENCE, answer.strategy());
      assertTrue(answer.itemIds().stream().allMatch(id -> id.startsWith("garden-")));
    }
  }

  @Test
  void items_haveThePopularityThatRanksThem() throws IOException {
    try (Model model = Model.open(published)) {
      Scored popular = model.popular().items();
      assertTrue(popular.score(0) > 0);
      for (int place = 0; place < popular.size(); place++) {
        assertEquals(popular.score(place), model.items().popularity(popular.item(place)));
      }
    }
  }

  @Test
  void priceOptimized_isAPermutationOfTheList() throws IOException {
    try (Model model = Model.open(published)) {
      Recommender recommender = new Recommender(model);
      Options all = new Options(Page.first(100), Mode.AUTO);
      Answer plain = recommender.user("user-4", all);
      Answer priced = recommender.priceOptimized("user-4", all);
      assertEquals(Rung.PRICE_OPTIMIZED, priced.strategy());
      assertEquals(Set.copyOf(plain.itemIds()), Set.copyOf(priced.itemIds()));
    }
  }

  @Test
  void lists_fallAsTheServerScoresThem() throws IOException {
    try (Model model = Model.open(published)) {
      requireListsFall(model);
    }
  }

  @Test
  void until_keepingPurchased_knowsNothingLater_andShowsWhatWasBought(@TempDir Path models)
      throws Exception {
    Instant until = Instant.parse("2026-01-30T00:00:00Z");
    ModelFolder folder =
        TrainedShop.get().run(models, TrainedShop.settings(Optional.of(until), false));
    Manifest manifest = folder.manifest();
    assertTrue(manifest.window().to().isBefore(until));
    assertEquals(40, manifest.counts().users());
    assertFalse(manifest.serving().excludePurchased());
    try (Model model = Model.open(folder)) {
      UserRow user = model.user("user-2").orElseThrow();
      Set<Integer> ranked = boxed(user.ranked().toArray());
      int[] active =
          Arrays.stream(user.purchased().toArray()).filter(model.items()::isActive).toArray();
      assertTrue(active.length > 0);
      assertTrue(ranked.containsAll(boxed(active)));
      requireListsFall(model);
    }
  }

  /** The night sums products in another order than the server, and so only almost as it does. */
  private static void requireListsFall(Model model) {
    Explainer explainer = new Explainer(model);
    model.forEachUser(
        (id, user) -> {
          float before = Float.POSITIVE_INFINITY;
          for (int item : user.ranked().toArray()) {
            float score = explainer.forUser(id, item, Rung.PERSONALIZED).score();
            assertTrue(score <= before + 1e-5, id + ": " + score + " behind " + before);
            before = score;
          }
        });
  }

  private static boolean lists(Scored neighbours, int item) {
    return IntStream.range(0, neighbours.size()).anyMatch(i -> neighbours.item(i) == item);
  }

  private static Set<Integer> boxed(int[] values) {
    return Set.copyOf(Arrays.stream(values).boxed().toList());
  }
}
