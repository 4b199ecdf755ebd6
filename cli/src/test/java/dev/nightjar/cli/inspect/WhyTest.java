package dev.nightjar.cli.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import dev.nightjar.recommend.Evidence;
import dev.nightjar.recommend.Explanation;
import dev.nightjar.recommend.Rung;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
final class WhyTest {
  private final Model model;

  WhyTest(@TempDir Path store) throws IOException {
    model =
        new TinyShop()
            .item("mug", "Mugs")
            .item("pot", "Pots")
            .item("cream-tea-for-two", "Tea")
            .open(store, "20260101T000000Z");
  }

  @AfterAll
  void close() {
    model.close();
  }

  @Test
  void coOccurrence_ofMany() {
    assertEquals("in 37 of 1,412 orders with pot The pot", together(37, 1412));
  }

  @Test
  void coOccurrence_ofOneInMany() {
    assertEquals("in 1 of 2 orders with pot The pot", together(1, 2));
  }

  @Test
  void coOccurrence_ofAll() {
    assertEquals("in all 5 orders with pot The pot", together(5, 5));
  }

  @Test
  void coOccurrence_ofTheOnlyOne() {
    assertEquals("in the only order with pot The pot", together(1, 1));
  }

  @Test
  void coOccurrence_withSeveral() {
    assertEquals(
        "in 3 of 9 orders with pot The pot, all 2 with mug The mug, the only one with pot The pot",
        words(
            Rung.CO_OCCURRENCE,
            new Evidence(Rung.CO_OCCURRENCE, "pot", 0.9f, 3, 9),
            new Evidence(Rung.CO_OCCURRENCE, "mug", 0.8f, 2, 2),
            new Evidence(Rung.CO_OCCURRENCE, "pot", 0.7f, 1, 1)));
  }

  @Test
  void moreThanALine_isCountedNotTold() {
    Evidence long1 = new Evidence(Rung.CO_OCCURRENCE, "cream-tea-for-two", 1, 3, 9);
    assertEquals(
        "in 3 of 9 orders with cream-tea-for-two The cream-tea-for-two, and 2 more",
        words(Rung.CO_OCCURRENCE, long1, long1, long1));
  }

  @Test
  void noEvidence_isSaid() {
    assertEquals("no evidence in this model's tables", words(Rung.SEMANTIC));
    assertEquals("nothing speaks for it", words(Rung.PERSONALIZED));
  }

  @Test
  void shares_ofAUsersList() {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("factors", 0.54);
    shares.put("own", 0.306);
    shares.put("popularity", 0.15);
    shares.put("likeness", 0.004);
    assertEquals(
        "taste 54 %, bought before 31 %, popular of late 15 %; fits the user's pot The pot (.91)",
        words(new Explanation(Rung.PERSONALIZED, 1, List.of(like("pot", 0.91f)), shares)));
    assertEquals(
        "taste 54 %, bought before 31 %, popular of late 15 %; has no price",
        words(new Explanation(Rung.PRICE_OPTIMIZED, 1, List.of(), shares)));
  }

  @Test
  void shares_ofWhatIsComing_andOfWhatSpeaksAgainst() {
    assertEquals(
        "on the rise 40 %",
        words(new Explanation(Rung.PERSONALIZED, 1, List.of(), Map.of("trend", 0.4))));
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("likeness", 0.7);
    shares.put("trend", -0.1);
    shares.put("factors", -0.2);
    assertEquals(
        "like what was last acted on 70 %, on the wane -10 %, taste -20 %",
        words(new Explanation(Rung.PERSONALIZED, 1, List.of(), shares)));
  }

  @Test
  void likeness_ofSeveral() {
    assertEquals(
        "text likeness .83 to pot The pot, .71 to mug The mug",
        words(Rung.SEMANTIC, like("pot", 0.83f), like("mug", 0.71f)));
    assertEquals(
        "wanted by the same people as pot The pot (.74)",
        words(Rung.COLLABORATIVE, like("pot", 0.74f)));
    assertEquals(
        "fits the user's pot The pot (.91), mug The mug (.80)",
        words(Rung.PERSONALIZED, like("pot", 0.91f), like("mug", 0.8f)));
  }

  @Test
  void blended_tellsSharesAndTheFirstKindOfEvidence() {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("orders", 0.61);
    shares.put("factors", 0.25);
    shares.put("text", 0.14);
    assertEquals(
        "bought together 61 %, behaviour 25 %, text 14 %; in 37 of 412 orders with pot The pot",
        words(
            new Explanation(
                Rung.CO_OCCURRENCE,
                1,
                List.of(new Evidence(Rung.CO_OCCURRENCE, "pot", 0.9f, 37, 412), like("mug", 0.8f)),
                shares)));
  }

  @Test
  void blended_withoutEvidenceToTell_tellsTheSharesAlone() {
    assertEquals(
        "viewed together 100 %",
        words(new Explanation(Rung.COLLABORATIVE, 1, List.of(), Map.of("visits", 1.0))));
  }

  @Test
  void priceOptimized_withoutPrice() {
    assertEquals(
        "fits the user's pot The pot (.91); has no price",
        words(Rung.PRICE_OPTIMIZED, like("pot", 0.91f)));
  }

  @Test
  void popular_needsNoEvidence() {
    assertEquals("popular in Mugs", words(Rung.POPULAR_IN_CATEGORY));
    assertEquals("popular in the whole shop", words(Rung.POPULAR));
  }

  private String together(int shared, int orders) {
    return words(Rung.CO_OCCURRENCE, new Evidence(Rung.CO_OCCURRENCE, "pot", 0.5f, shared, orders));
  }

  private static Evidence like(String item, float score) {
    return new Evidence(Rung.COLLABORATIVE, item, score, 0, 0);
  }

  private String words(Rung rung, Evidence... evidence) {
    return words(new Explanation(rung, 1, List.of(evidence)));
  }

  private String words(Explanation explanation) {
    ItemFacts mug = ItemFacts.of(model, model.items().number("mug"));
    return new Why(model, PriceProfile.NONE).words(mug, explanation);
  }
}
