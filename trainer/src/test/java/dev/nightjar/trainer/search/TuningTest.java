package dev.nightjar.trainer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.learn.UserBlend;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TuningTest {
  private final Tuning usual = Tuning.usual(true);

  @Test
  void usual_dependsOnWhetherWhatWasBoughtIsShown() {
    assertEquals(UserBlend.NEW_ONLY, usual.user());
    assertEquals(UserBlend.WITH_OWN, Tuning.usual(false).user());
  }

  @Test
  void with_allItsNumbers_isTheSame() {
    assertEquals(usual, Tuning.usual(false).with(usual.byName()));
  }

  @Test
  void with_someNumbers_changesThoseAlone() {
    Tuning changed = usual.with(Map.of("rank", 8.0, "basket text", 0.7, "weight like", 0.4));

    assertEquals(8, changed.als().rank());
    assertEquals(0.7, changed.basket().text());
    assertEquals(0.4, changed.weights().byName().get("like"));
    assertEquals(usual.click(), changed.click());
    assertEquals(usual.als().alpha(), changed.als().alpha());
  }

  @Test
  void with_unknownNumber_isTold_withThoseThereAre() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> usual.with(Map.of("depht", 1.0)));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("expected one of [alpha,"),
        refused.getMessage());
    assertTrue(String.valueOf(refused.getMessage()).endsWith("found depht"), refused.getMessage());
  }

  @Test
  void with_outOfRange_isTold() {
    assertThrows(IllegalArgumentException.class, () -> usual.with(Map.of("price-strength", -1.0)));
    assertThrows(
        IllegalArgumentException.class, () -> usual.with(Map.of("popularity-half-life-days", 0.0)));
  }

  @Test
  void described_wholeNumbers_haveNoFraction() {
    assertEquals("64", usual.described().get("rank"));
    assertEquals("0.015", usual.described().get("price-strength"));
  }
}
