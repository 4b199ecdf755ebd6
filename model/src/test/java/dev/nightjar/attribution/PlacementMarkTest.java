package dev.nightjar.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class PlacementMarkTest {
  @Test
  void of_eighteenBytes_isWhole() {
    PlacementMark mark = PlacementMark.of("category-page-left");
    assertEquals(new PlacementMark("category-page-left", false, 0), mark);
    assertEquals("category-page-left", mark.name(Set.of()));
  }

  @Test
  void of_nineteenBytes_isCut_andNamedByTheKnown() {
    PlacementMark mark = PlacementMark.of("category-page-right");
    assertTrue(mark.cut());
    assertEquals("category-page-", mark.text());
    assertEquals("category-page-…", mark.name(Set.of()));
    assertEquals("category-page-…", mark.name(List.of("category-page-", "category-page-rights")));
    assertEquals(
        "category-page-right", mark.name(List.of("category-page-righs", "category-page-right")));
  }

  @Test
  void of_twoThatBeginAlike_differ() {
    assertNotEquals(
        PlacementMark.of("category-page-right-1"), PlacementMark.of("category-page-right-2"));
  }

  /** Never half a character: what is shown can be read. */
  @Property
  void of_anyText_isABeginningOfIt(@ForAll @StringLength(max = 64) String placement) {
    String asUtf8 = new String(placement.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    PlacementMark mark = PlacementMark.of(placement);
    assertTrue(asUtf8.startsWith(mark.text()));
    assertEquals(mark.cut(), !asUtf8.equals(mark.text()));
    assertTrue(mark.bytes().length <= 18);
  }

  @Test
  void of_halfASurrogatePair_isAQuestionMark() {
    assertEquals("a?b", PlacementMark.of("a\ud800b").text());
  }

  @Test
  void new_tooLongOrWholeWithHash_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PlacementMark("x".repeat(19), false, 0));
    assertThrows(IllegalArgumentException.class, () -> new PlacementMark("x".repeat(15), true, 1));
    assertThrows(IllegalArgumentException.class, () -> new PlacementMark("x", false, 1));
    assertFalse(PlacementMark.NONE.cut());
  }
}
