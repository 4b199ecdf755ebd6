package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.Part;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tiny shop's users have the factors (1, 0), and its lists the scores 16/16, 15/16, 14/16 … */
final class ExplainerTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @Test
  void forItems_coOccurrence_tellsScoreAndOrdersOfEachItem() throws IOException {
    TinyShop shop = shop().together("mug", "tea", "jar").together("pot", "jar");
    Explanation why = explain(shop, "jar", Rung.CO_OCCURRENCE, List.of("mug", "pot", "tea"));
    assertEquals(
        new Explanation(
            Rung.CO_OCCURRENCE,
            1.9375f,
            List.of(
                new Evidence(Rung.CO_OCCURRENCE, "pot", 1, 16, 20),
                new Evidence(Rung.CO_OCCURRENCE, "mug", 0.9375f, 15, 20))),
        why);
  }

  @Test
  void forItems_collaborative_addsUpBehaviourAlone() throws IOException {
    TinyShop shop =
        shop()
            .collaborative("mug", "tea", "jar")
            .collaborative("pot", "jar")
            .semantic("tea", "jar");
    Explanation why = explain(shop, "jar", Rung.COLLABORATIVE, List.of("mug", "pot", "tea"));
    assertEquals(
        new Explanation(
            Rung.COLLABORATIVE,
            1.9375f,
            List.of(
                new Evidence(Rung.COLLABORATIVE, "pot", 1),
                new Evidence(Rung.COLLABORATIVE, "mug", 0.9375f))),
        why);
  }

  @Test
  void forItems_semantic_addsUpTextAlone() throws IOException {
    TinyShop shop = shop().semantic("mug", "tea", "jar").collaborative("pot", "jar");
    Explanation why = explain(shop, "jar", Rung.SEMANTIC, List.of("mug", "pot"));
    assertEquals(
        new Explanation(
            Rung.SEMANTIC, 0.9375f, List.of(new Evidence(Rung.SEMANTIC, "mug", 0.9375f))),
        why);
  }

  @Test
  void forItems_popularInCategory_namesTheCategory() throws IOException {
    Explanation why = explain(shop(), "jar", Rung.POPULAR_IN_CATEGORY, List.of("pot"));
    assertEquals(
        new Explanation(
            Rung.POPULAR_IN_CATEGORY,
            0.8125f,
            List.of(new Evidence(Rung.POPULAR_IN_CATEGORY, "Pots", 0.8125f))),
        why);
  }

  @Test
  void forItems_popular_tellsTheShopsScore() throws IOException {
    Explanation why = explain(shop(), "tea", Rung.POPULAR, List.of());
    assertEquals(
        new Explanation(Rung.POPULAR, 0.875f, List.of(new Evidence(Rung.POPULAR, "", 0.875f))),
        why);
  }

  /** Cosines to jar (3, 4): pot (4, 3) 24/25, mug (1, 0) 3/5; tea has no vector. */
  @Test
  void forItems_notInAnyList_tellsTheCosinesThatItWasScoredBy() throws IOException {
    TinyShop shop = shop().collaborative("mug", "tea").vector("jar", 3, 4).vector("mug", 1, 0);
    shop.vector("pot", 4, 3);
    Explanation why = explain(shop, "jar", Rung.COLLABORATIVE, List.of("mug", "pot", "tea"));
    assertEquals(
        new Explanation(
            Rung.COLLABORATIVE,
            1.56f,
            List.of(
                new Evidence(Rung.COLLABORATIVE, "pot", 0.96f),
                new Evidence(Rung.COLLABORATIVE, "mug", 0.6f))),
        why);
  }

  @Test
  void forItems_unknownAndRepeatedItems_countForNothingAndOnce() throws IOException {
    TinyShop shop = shop().together("mug", "jar");
    List<String> cart = List.of("mug", "nothing of this name", "mug");
    Explanation why = explain(shop, "jar", Rung.CO_OCCURRENCE, cart);
    assertEquals(List.of(new Evidence(Rung.CO_OCCURRENCE, "mug", 1, 16, 20)), why.evidence());
  }

  @Test
  void forItems_nothingSpeaksForIt_isEmptyWithScoreZero() throws IOException {
    Explanation why = explain(shop(), "jar", Rung.SEMANTIC, List.of("mug"));
    assertEquals(new Explanation(Rung.SEMANTIC, 0, List.of()), why);
  }

  /** (1, 0) · (3, 4) = 3; cosines to (3, 4): mug (4, 3) 24/25, pot (1, 0) 3/5, tea (-1, 0) none. */
  @ParameterizedTest
  @EnumSource(names = {"PERSONALIZED", "PRICE_OPTIMIZED"})
  void forUser_ownList_namesTheUsersItemsOfLikeBehaviour(Rung rung) throws IOException {
    TinyShop shop =
        shop()
            .vector("jar", 3, 4)
            .vector("mug", 4, 3)
            .vector("pot", 1, 0)
            .vector("tea", -1, 0)
            .user("ann", List.of("jar"), List.of("mug", "tea"), List.of("pot", "mug", "jar"));
    Explanation why = ask(shop, explainer -> explainer.forUser("ann", 0, rung));
    assertEquals(
        new Explanation(
            rung,
            3,
            List.of(
                new Evidence(Rung.COLLABORATIVE, "mug", 0.96f),
                new Evidence(Rung.COLLABORATIVE, "pot", 0.6f)),
            Map.of("factors", 1.0)),
        why);
  }

  /**
   * jar: taste 3, likeness 1/2 (it is the one most alike), popularity 1/2, so 4, and by the boost 5
   * · 4/4; own 3. The sum is 8.
   */
  @Test
  void forUser_blendedScore_isToldByShares() throws IOException {
    TinyShop shop =
        shop()
            .vector("jar", 3, 4)
            .blend("jar", 1.25f, 0.625f)
            .similar("pot", Part.pack(0, 0, 100, 0), "jar")
            .likeness(0.5)
            .own("ann", "jar", 3)
            .user("ann", List.of("jar"), List.of("jar", "mug"), List.of("pot"));
    Explanation why = ask(shop, explainer -> explainer.forUser("ann", 0, Rung.PERSONALIZED));
    assertEquals(8, why.score());
    assertEquals(
        "{factors=0.375, own=0.375, trend=0.125, likeness=0.0625, popularity=0.0625}",
        why.shares().toString());
  }

  /** pot: taste -1, popularity 2; halved, since nobody wants it any more. */
  @Test
  void forUser_whatSpeaksAgainstAnItem_hasANegativeShare() throws IOException {
    TinyShop shop =
        shop()
            .vector("pot", -1, 0)
            .blend("pot", 0.5f, 1)
            .user("ann", List.of("pot"), List.of(), List.of());
    Explanation why = ask(shop, explainer -> explainer.forUser("ann", 2, Rung.PERSONALIZED));
    assertEquals(0.5f, why.score());
    assertEquals(
        Map.of("popularity", 2 / 3.5, "trend", -0.5 / 3.5, "factors", -1 / 3.5), why.shares());
  }

  @Test
  void forUser_manyItemsAlike_namesThreeNearest() throws IOException {
    TinyShop shop =
        shop()
            .item("fan", "")
            .vector("jar", 1, 0)
            .vector("mug", 1, 2)
            .vector("pot", 1, 1)
            .vector("tea", 3, 1)
            .vector("fan", 2, 1)
            .user("ann", List.of("jar"), List.of(), List.of("mug", "pot", "tea", "fan"));
    // In order of the ids: fan, jar, mug, pot, tea.
    Explanation why = ask(shop, explainer -> explainer.forUser("ann", 1, Rung.PERSONALIZED));
    assertEquals(
        List.of("tea", "fan", "pot"), why.evidence().stream().map(Evidence::itemId).toList());
  }

  @Test
  void forUser_semantic_addsUpOverTheRecentItems() throws IOException {
    TinyShop shop =
        shop()
            .semantic("mug", "jar")
            .semantic("tea", "pot", "jar")
            .user("ann", List.of(), List.of("pot"), List.of("tea", "mug"));
    Explanation why = ask(shop, explainer -> explainer.forUser("ann", 0, Rung.SEMANTIC));
    assertEquals(
        new Explanation(
            Rung.SEMANTIC,
            1.9375f,
            List.of(
                new Evidence(Rung.SEMANTIC, "mug", 1),
                new Evidence(Rung.SEMANTIC, "tea", 0.9375f))),
        why);
  }

  @Test
  void forUser_unknown_getsTheShopsPopularity() throws IOException {
    Explanation why = ask(shop(), explainer -> explainer.forUser("nobody", 1, Rung.POPULAR));
    assertEquals(new Explanation(Rung.POPULAR, 1, List.of(new Evidence(Rung.POPULAR, "", 1))), why);
  }

  /** What the answer was ranked by is what the explanation adds up to. */
  @Test
  void forItems_everyItemOfACartsAnswer_fallsInTheOrderOfTheAnswer() throws IOException {
    TinyShop shop =
        shop().item("fan", "").together("mug", "tea", "jar", "fan").together("pot", "jar", "fan");
    List<String> cart = List.of("mug", "pot");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Answer answer = new Recommender(model).basket(cart, Endpoint.BASKET.defaults());
      Explainer explainer = new Explainer(model);
      assertEquals(List.of("jar", "fan", "tea"), answer.itemIds());
      assertEquals(1.9375f, why(explainer, cart, answer, 0).score());
      assertEquals(1.8125f, why(explainer, cart, answer, 1).score());
      assertEquals(1, why(explainer, cart, answer, 2).score());
    }
  }

  /** Of jar, mug's list gives 15/16 and pot's 1: shares are weighted by them. */
  @Test
  void forItems_blended_tellsSharesAndTheEvidenceOfEachPart() throws IOException {
    TinyShop shop =
        shop()
            .basket("mug", Part.pack(0, 20, 0, 80), "tea", "jar")
            .basket("pot", Part.pack(60, 0, 0, 40), "jar")
            .together("pot", "jar")
            .collaborative("pot", "jar")
            .semantic("mug", "jar");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      List<String> cart = List.of("mug", "pot");
      Answer answer = new Recommender(model).basket(cart, Endpoint.BASKET.defaults());
      assertEquals(List.of("jar", "tea"), answer.itemIds());
      Explanation why = why(new Explainer(model), cart, answer, 0);
      assertEquals(Rung.CO_OCCURRENCE, why.rung());
      assertEquals(1.9375f, why.score());
      assertEquals(List.of("orders", "visits", "text"), List.copyOf(why.shares().keySet()));
      assertEquals(60 / 193.75, why.shares().getOrDefault("orders", 0.0), 1e-9);
      assertEquals(18.75 / 193.75, why.shares().getOrDefault("visits", 0.0), 1e-9);
      assertEquals(
          List.of(
              new Evidence(Rung.CO_OCCURRENCE, "pot", 1, 16, 20),
              new Evidence(Rung.SEMANTIC, "mug", 1)),
          why.evidence());
    }
  }

  @Test
  void forItems_blendedButAskedByText_tellsTheTextAlone() throws IOException {
    TinyShop shop = shop().similar("mug", Part.pack(0, 0, 100, 0), "jar").semantic("mug", "jar");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Explanation why =
          new Explainer(model)
              .forItems(Endpoint.ITEM, Mode.SEMANTIC, List.of("mug"), 0, Rung.SEMANTIC);
      assertEquals(
          new Explanation(Rung.SEMANTIC, 1, List.of(new Evidence(Rung.SEMANTIC, "mug", 1))), why);
    }
  }

  private static Explanation why(Explainer explainer, List<String> cart, Answer answer, int place) {
    return explainer.forItems(
        Endpoint.BASKET, Mode.AUTO, cart, answer.item(place), answer.rung(place));
  }

  private Explanation explain(TinyShop shop, String item, Rung rung, List<String> asked)
      throws IOException {
    try (Model model = shop.open(store, "20260101T000000Z")) {
      return new Explainer(model)
          .forItems(Endpoint.BASKET, Mode.COLLABORATIVE, asked, model.items().number(item), rung);
    }
  }

  private Explanation ask(TinyShop shop, Function<Explainer, Explanation> question)
      throws IOException {
    try (Model model = shop.open(store, "20260101T000000Z")) {
      return question.apply(new Explainer(model));
    }
  }

  /** Numbered in order of the ids: jar 0, mug 1, pot 2, tea 3. */
  private static TinyShop shop() {
    return new TinyShop()
        .item("mug", "Mugs")
        .item("pot", "Pots")
        .item("tea", "Tea")
        .item("jar", "Pots");
  }
}
