package dev.nightjar.cli.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import dev.nightjar.model.UserRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Items a (1, 0), b (0, 1), i (1, 1) give YᵀY = ((2, 1), (1, 2)). A user of a with confidence 5 and
 * b with confidence 2 has, without regularization, (YᵀY + 4 aaᵀ + 1 bbᵀ) x = 5a + 2b, which is ((6,
 * 1), (1, 3)) x = (5, 2): x = (13/17, 7/17). So b_a = 5 − 4·13/17 = 33/17, b_b = 2 − 7/17 = 27/17,
 * and with (YᵀY)⁻¹ = ((2, −1), (−1, 2))/3 both s_ia and s_ib are 1/3.
 */
final class TasteSharesTest {
  @TempDir Path store;

  @Test
  void parts_addUpToTheTaste_asHuKorenAndVolinskyTakeItApart() throws IOException {
    try (Model model = shop(13f / 17, 7f / 17)) {
      UserRow ann = model.user("ann").orElseThrow();
      TasteShares shares = TasteShares.of(model, ann, new int[] {0, 1});
      double[] adds = shares.adds(2);
      assertArrayEquals(new double[] {11 / 17.0, 9 / 17.0}, adds, 1e-6);
      assertEquals(
          ann.factors().dot(model.embedding(2).collaborative()), Arrays.stream(adds).sum(), 1e-6);
    }
  }

  @Test
  void vectorScaledForTheBlend_scalesTheParts() throws IOException {
    try (Model model = shop(26f / 17, 14f / 17)) {
      TasteShares shares = TasteShares.of(model, model.user("ann").orElseThrow(), new int[] {0, 1});
      assertArrayEquals(new double[] {22 / 17.0, 18 / 17.0}, shares.adds(2), 1e-6);
    }
  }

  @Test
  void itemThatTheModelDoesNotKeep_leavesARest() throws IOException {
    try (Model model = shop(13f / 17, 7f / 17)) {
      TasteShares shares = TasteShares.of(model, model.user("ann").orElseThrow(), new int[] {0});
      // b_a = x·a / s_aa = 13/17 · 3/2; s_ia = 1/3
      assertArrayEquals(new double[] {13 / 34.0}, shares.adds(2), 1e-6);
    }
  }

  @Test
  void ownItemWithoutAVector_hasNoPart() throws IOException {
    try (Model model = shop(13f / 17, 7f / 17)) {
      TasteShares shares = TasteShares.of(model, model.user("ann").orElseThrow(), new int[] {0, 3});
      assertArrayEquals(new int[] {0}, shares.own());
    }
  }

  private Model shop(float x, float y) throws IOException {
    return new TinyShop()
        .item("a", "A")
        .item("b", "A")
        .item("i", "A")
        .item("new", "A")
        .vector("a", 1, 0)
        .vector("b", 0, 1)
        .vector("i", 1, 1)
        .userVector("ann", x, y)
        .user("ann", List.of("i"), List.of("a", "b"), List.of())
        .open(store, "20260101T000000Z");
  }
}
