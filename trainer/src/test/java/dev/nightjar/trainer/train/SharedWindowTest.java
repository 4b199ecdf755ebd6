package dev.nightjar.trainer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Model;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.PairedComparison;
import dev.nightjar.model.TinyShop;
import dev.nightjar.trainer.evaluate.HeldOut;
import dev.nightjar.trainer.evaluate.TestHeldOut;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ann bought <i>a</i> early and <i>b</i> late. The trial shows b first, the published one a. */
final class SharedWindowTest {
  private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant EARLY = LATE.minus(Duration.ofDays(30));
  private static final double EXACT = 1e-6;
  private static final String PUBLISHED = "20260131T020000Z";

  @TempDir Path folder;

  @Test
  void publishedModelThatKnewMore_isAskedWhatCameAfterIt_andTheTrialLacksTheRest()
      throws IOException {
    PairedComparison found = compare(early(), late());
    assertEquals(new ModelVersion(PUBLISHED), found.published());
    assertEquals(LATE, found.from());
    assertEquals(EARLY, found.lacking());
    assertTrue(found.isUneven());
    assertTrialIsRight(found);
  }

  @Test
  void trialThatKnewMore_lacksNothing() throws IOException {
    PairedComparison found = compare(late(), early());
    assertEquals(LATE, found.from());
    assertEquals(LATE, found.lacking());
    assertFalse(found.isUneven());
    assertTrialIsRight(found);
  }

  /** Only the late purchases count, which are of what it shows first. */
  private static void assertTrialIsRight(PairedComparison found) {
    assertEquals(Set.of("recommend.ndcg@20"), found.metrics().keySet());
    PairedComparison.Metric metric = found.metrics().values().iterator().next();
    double second = Math.log(2) / Math.log(3); // the gain of the second place
    assertEquals(Trial.FEWEST_CASES, metric.cases());
    assertEquals(1, metric.tonight(), EXACT);
    assertEquals(second, metric.published(), EXACT);
    assertEquals(1 - second, metric.low(), EXACT);
  }

  private static HeldOut early() {
    return TestHeldOut.purchases(EARLY, "ann", "a", Trial.FEWEST_CASES + 1);
  }

  private static HeldOut late() {
    return TestHeldOut.purchases(LATE, "ann", "b", Trial.FEWEST_CASES);
  }

  private PairedComparison compare(HeldOut ofTrial, HeldOut ofPublished) throws IOException {
    try (Model trial = shop("b", "a").open(folder.resolve("trial"), "20260101T000000Z");
        Model published = shop("a", "b").open(folder.resolve("published"), PUBLISHED)) {
      return SharedWindow.compare(trial, ofTrial, published, ofPublished, 1);
    }
  }

  private static TinyShop shop(String... ranked) {
    return new TinyShop()
        .item("a", "x")
        .item("b", "x")
        .user("ann", List.of(ranked), List.of(), List.of());
  }
}
