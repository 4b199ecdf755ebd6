package dev.nightjar.trainer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ModelVersion;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class TunedTest {
  private static final Tuned FOUND =
      new Tuned(
          Tuning.usual(false).with(Map.of("rank", 128.0, "weight like", 0.4)),
          Optional.of(new ModelVersion("20261123T020000Z")),
          "{exclude-purchased=false, rank=128.0}",
          Map.of("recommend", 1.75, "basket", 2.5),
          Map.of("session", "answers were worse"));

  @Test
  void of_whatAManifestTells_isTheSame() {
    assertEquals(Optional.of(FOUND), Tuned.of(told(FOUND), false));
  }

  /** A model of a release that knew fewer numbers cannot say what the others should be. */
  @Test
  void of_manifestThatLacksANumber_isNone() {
    Map<String, String> told = told(FOUND);
    told.remove("click trend");
    assertEquals(Optional.empty(), Tuned.of(told, false));
  }

  @Test
  void holds_liftsATenthLower_butNoMore() {
    assertTrue(FOUND.holds(Map.of("recommend", 1.6, "basket", 2.3, "session", 0.1)));
    assertTrue(FOUND.holds(Map.of()));
    assertFalse(FOUND.holds(Map.of("recommend", 1.8, "basket", 2.2)));
  }

  @Test
  void fallback_liftsFromOne_changeNothing() {
    assertEquals(FOUND, Fallback.of(FOUND, Map.of("recommend", 1.0, "basket", 1.2), Set.of()));
  }

  @Test
  void fallback_usersWorseThanPopular_haveNothingOfTheirOwn() {
    Tuned fallen = Fallback.of(FOUND, Map.of("recommend", 0.876, "basket", 1.2), Set.of());

    assertEquals(0, fallen.tuning().user().factors());
    assertEquals(0, fallen.tuning().user().own());
    assertEquals(FOUND.tuning().basket(), fallen.tuning().basket());
    assertEquals(
        "answers were 0.88 times as good as what is popular, which is given instead",
        fallen.fallbacks().get("recommend"));
    assertEquals("answers were worse", fallen.fallbacks().get("session"));
  }

  @Test
  void fallback_basketsWorseThanPopular_areThoseOfTheShop() {
    Tuned fallen = Fallback.of(FOUND, Map.of("basket", 0.5), Set.of());
    assertEquals(1e6, fallen.tuning().basket().shrink());
    assertEquals(FOUND.tuning().user(), fallen.tuning().user());
  }

  /** Who asks for a blend gets it. */
  @Test
  void fallback_blendThatWasAskedFor_stays() {
    assertEquals(FOUND, Fallback.of(FOUND, Map.of("recommend", 0.5), Set.of("user own")));
  }

  private static Map<String, String> told(Tuned tuned) {
    Map<String, String> told = new TreeMap<>(tuned.tuning().described());
    told.putAll(tuned.origin());
    return told;
  }
}
