package dev.nightjar.trainer.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Line;
import dev.nightjar.model.Attribution.Outcome;
import dev.nightjar.recommend.Rung;
import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.TestEvent;
import dev.nightjar.trainer.spark.SharedSpark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;

/** A log that can be checked by hand. All answers are of eight o'clock; the window is a day. */
final class AttributingIT {
  private static final String EIGHT = "2026-11-25T08:00:00Z";
  private static final Duration DAY = Duration.ofHours(24);
  private static final String LONG = "product-page-below-the-fold";

  private static final String ANNS = TestIds.id(Rung.PERSONALIZED, "home", 0, EIGHT, 1);
  private static final String BOBS = TestIds.id(Rung.PERSONALIZED, "home", 0, EIGHT, 2);
  private static final String CART = TestIds.id(Rung.CO_OCCURRENCE, "cart", 1, EIGHT, 3);
  private static final String BELOW = TestIds.id(Rung.SEMANTIC, LONG, 0, EIGHT, 4);

  @Test
  void of_aDay_countsWhatCanBeCheckedByHand() {
    Attribution found =
        attribute(
            served(
                TestIds.served("2026-11-25T08:00:00Z", Rung.PERSONALIZED, "home", 0, 4, 48),
                TestIds.served("2026-11-25T08:01:00Z", Rung.PERSONALIZED, "home", 0, 6, 72),
                TestIds.served("2026-11-25T08:01:00Z", Rung.CO_OCCURRENCE, "cart", 1, 5, 20),
                TestIds.served("2026-11-25T08:02:00Z", Rung.SEMANTIC, LONG, 0, 2, 8),
                TestIds.served("2026-11-25T08:02:00Z", Rung.POPULAR, "", 0, 3, 36),
                "torn {"),
            // Two clicks on one item of one answer are one; on two items of it they are two.
            click("ann", "mug", ANNS, "2026-11-25T08:10:00Z"),
            click("ann", "mug", ANNS, "2026-11-25T08:11:00Z"),
            click("ann", "pot", ANNS, "2026-11-25T08:12:00Z"),
            click("bob", "mug", BOBS, "2026-11-25T08:10:00Z"),
            // A clock that goes wrong: clicked before it was shown.
            click("ivy", "mug", BOBS, "2026-11-25T07:59:00Z"),
            click("hal", "mug", BELOW, "2026-11-25T08:10:00Z"),
            // By the last click; bought twice, the second time a millisecond too late.
            act("bob", "add_to_cart", "mug", "2026-11-25T09:00:00Z"),
            bought("bob", "mug", "2026-11-26T08:00:00Z", 5, 2),
            bought("bob", "mug", "2026-11-26T08:00:00.001Z", 5, 2),
            act("ann", "purchase", "pot", "2026-11-25T08:30:00Z"),
            // By an id of its own, without any click.
            bought("ann", "tea", "2026-11-25T08:40:00Z", 3, 1)
                .with(EventSchema.RECOMMENDATION_ID, CART),
            // Not attributed: another item, another user, before the click.
            bought("bob", "pot", "2026-11-25T09:00:00Z", 5, 1),
            bought("cid", "mug", "2026-11-25T09:00:00Z", 5, 1),
            act("hal", "add_to_cart", "mug", "2026-11-25T08:09:59Z"),
            // Shown: counts as an id, and as nothing else.
            act("ann", "view", "mug", "2026-11-25T08:05:00Z")
                .with(EventSchema.RECOMMENDATION_ID, ANNS));

    assertEquals(new Attribution.Ids(8, 0, 0, 0, 0), found.ids());
    assertEquals(
        List.of(
            line("co_occurrence", "cart", 1, new Outcome(5, 20, 0, 0, 0, 1, 3)),
            line("personalized", "home", 0, new Outcome(10, 120, 2, 4, 1, 2, 10)),
            line("popular", "", 0, new Outcome(3, 36, 0, 0, 0, 0, 0)),
            line("semantic", LONG, 0, new Outcome(2, 8, 1, 1, 0, 0, 0))),
        found.lines());
    assertEquals(0.2, found.lines().get(1).outcome().ctr().orElseThrow());
    assertEquals(0.5, found.lines().get(1).outcome().conversion().orElseThrow());
    assertEquals(new Outcome(20, 184, 3, 5, 1, 3, 13), found.total());
  }

  @Test
  void of_idsThatAreNoGood_areCountedByFault_andAttributeNothing() {
    SigningSecrets others = SigningSecrets.NONE.rotate(new Random(2), Instant.EPOCH);
    SigningSecrets rotated = others.rotate(new Random(3), Instant.EPOCH);
    String forged = TestIds.signed(others, Rung.PERSONALIZED, "home", 0, EIGHT, 5);
    String unknown = TestIds.signed(rotated, Rung.PERSONALIZED, "home", 0, EIGHT, 6);
    TestEvent[] events = {
      click("dan", "mug", forged, "2026-11-25T08:10:00Z"),
      bought("dan", "mug", "2026-11-25T08:20:00Z", 5, 1),
      click("gus", "mug", unknown, "2026-11-25T08:10:00Z"),
      click("eve", "mug", "rec_1", "2026-11-25T08:10:00Z"),
      click("fay", "mug", ANNS, "2026-11-26T08:00:00.001Z"),
      bought("fay", "mug", "2026-11-26T08:00:00.002Z", 5, 1)
    };
    Attribution verified = attribute(Optional.empty(), events);
    assertEquals(new Attribution.Ids(4, 1, 1, 1, 1), verified.ids());
    assertEquals(List.of(), verified.lines());

    Attribution unverified =
        new Attributing(new AttributionSettings(DAY, Optional.empty()))
            .of(TestEvent.rows(events), Optional.empty(), Optional.empty());
    assertEquals(new Attribution.Ids(4, 1, 0, 0, 1), unverified.ids());
    assertEquals(
        List.of(line("personalized", "home", 0, new Outcome(0, 0, 2, 2, 0, 1, 5))),
        unverified.lines());
  }

  @Test
  void of_severalClicks_theLastBeforeThePurchaseCounts() {
    String nine = TestIds.id(Rung.POPULAR, "pdp", 0, "2026-11-25T09:00:00Z", 8);
    String ten = TestIds.id(Rung.SEMANTIC, "pdp", 0, "2026-11-25T10:00:00Z", 9);
    Attribution found =
        attribute(
            Optional.empty(),
            click("ann", "mug", ANNS, "2026-11-25T08:30:00Z"),
            click("ann", "mug", nine, "2026-11-25T09:30:00Z"),
            bought("ann", "mug", "2026-11-25T09:30:00Z", 7, 1),
            click("ann", "mug", ten, "2026-11-25T10:30:00Z"));
    assertEquals(
        List.of(
            line("personalized", "home", 0, new Outcome(0, 0, 1, 1, 0, 0, 0)),
            line("popular", "pdp", 0, new Outcome(0, 0, 1, 1, 0, 1, 7)),
            line("semantic", "pdp", 0, new Outcome(0, 0, 1, 1, 0, 0, 0))),
        found.lines());
  }

  @Test
  void of_cutPlacementThatWasNeverCounted_isShownAsFarAsItIsKnown() {
    Attribution found =
        attribute(Optional.empty(), click("hal", "mug", BELOW, "2026-11-25T08:10:00Z"));
    assertEquals("product-page-b…", found.lines().get(0).placement());
  }

  @Test
  void of_until_countsOnlyWhatWasServedBefore() {
    Attribution found =
        new Attributing(AttributionSettings.DEFAULT)
            .of(
                TestEvent.rows(),
                served(
                    TestIds.served("2026-11-25T08:00:00Z", Rung.POPULAR, "", 0, 1, 12),
                    TestIds.served("2026-11-25T08:01:00Z", Rung.POPULAR, "", 0, 2, 24)),
                Optional.of(Instant.parse("2026-11-25T08:01:00Z")));
    assertEquals(List.of(line("popular", "", 0, new Outcome(1, 12, 0, 0, 0, 0, 0))), found.lines());
  }

  @Test
  void of_nothingServedAndNoIds_isNone() {
    assertEquals(
        Attribution.NONE,
        new Attributing(AttributionSettings.DEFAULT)
            .of(
                TestEvent.rows(act("ann", "view", "mug", EIGHT)),
                Optional.empty(),
                Optional.empty()));
  }

  private static Attribution attribute(Optional<Dataset<String>> served, TestEvent... events) {
    return new Attributing(new AttributionSettings(DAY, Optional.of(TestIds.SECRETS)))
        .of(TestEvent.rows(events), served, Optional.empty());
  }

  private static Optional<Dataset<String>> served(String... lines) {
    return Optional.of(SharedSpark.session().createDataset(List.of(lines), Encoders.STRING()));
  }

  private static TestEvent click(String user, String item, String id, String time) {
    return act(user, "click", item, time).with(EventSchema.RECOMMENDATION_ID, id);
  }

  private static TestEvent bought(
      String user, String item, String time, double price, double quantity) {
    return act(user, "purchase", item, time)
        .with(EventSchema.PRICE, price)
        .with(EventSchema.QUANTITY, quantity);
  }

  private static TestEvent act(String user, String name, String item, String time) {
    return TestEvent.of(user, name, item, time);
  }

  private static Line line(String strategy, String placement, int arm, Outcome outcome) {
    return new Line(strategy, placement, arm, TestIds.VERSION, outcome);
  }
}
