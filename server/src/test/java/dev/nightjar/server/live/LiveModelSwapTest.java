package dev.nightjar.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.TinyShop;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.server.SettableClock;
import dev.nightjar.server.live.Swap.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens around a swap: preparing, warming, telling, and trying again. */
final class LiveModelSwapTest {
  private static final ModelVersion FIRST = new ModelVersion("20260101T000000Z");
  private static final ModelVersion SECOND = new ModelVersion("20260102T000000Z");

  private final SettableClock clock = new SettableClock("2026-01-03T03:00:00Z");
  private final List<Swap> swaps = new ArrayList<>();
  private final List<String> prepared = new ArrayList<>();

  @TempDir Path folder;
  private Path store;
  private Path scratch;
  private LiveModel live;

  @BeforeEach
  void create() {
    store = folder.resolve("models");
    scratch = folder.resolve("scratch");
    live = new LiveModel(new ModelStore(store), scratch, clock, this::prepare, swaps::add);
  }

  @AfterEach
  void close() {
    live.close();
  }

  @Test
  void refresh_newVersion_isPreparedBeforeItServesAndOnceMoreAfter() throws IOException {
    publish(FIRST);
    live.refresh();
    publish(SECOND);
    live.refresh();
    assertEquals(
        List.of(
            "20260101T000000Z while nothing serves",
            "20260101T000000Z while 20260101T000000Z serves",
            "20260102T000000Z while 20260101T000000Z serves",
            "20260102T000000Z while 20260102T000000Z serves"),
        prepared);
  }

  @Test
  void refresh_questionsRemembered_areAskedOfTheNewModelBeforeItServes() throws IOException {
    publish(FIRST);
    live.refresh();
    List<String> warmed = new ArrayList<>();
    live.remember(
        recommender ->
            warmed.add(
                recommender.user("nobody", Endpoint.RECOMMEND.defaults()).modelVersion()
                    + " while "
                    + live.version().orElseThrow()
                    + " serves"));
    publish(SECOND);
    assertTrue(live.refresh());
    assertEquals(List.of("20260102T000000Z while 20260101T000000Z serves"), warmed);
  }

  @Test
  void refresh_newModelFailsAtARememberedQuestion_isRefusedAndTheOldStays() throws IOException {
    publish(FIRST);
    live.refresh();
    live.remember(
        recommender -> {
          if (recommender.model().version().equals(SECOND)) {
            throw new IllegalStateException("no row for 7");
          }
          return "an answer";
        });
    publish(SECOND);
    assertFalse(live.refresh());
    assertEquals(Optional.of(FIRST), live.version());
    assertTrue(live.refusal().orElseThrow().endsWith("no row for 7"));
    assertFalse(live.refresh());
    assertEquals(List.of(Outcome.SWAPPED, Outcome.REFUSED), outcomes());
  }

  @Test
  void refresh_noRoomForTheCopy_isTriedAgainAfterAPauseThatDoubles() throws IOException {
    publish(FIRST);
    Files.createFile(scratch); // no folder can be made there until it is gone
    assertFalse(live.refresh());
    assertTrue(live.refusal().orElseThrow().contains("until 2026-01-03T03:00:01Z"));
    clock.advance(Duration.ofMillis(999));
    assertFalse(live.refresh());
    assertEquals(1, swaps.size());

    clock.advance(Duration.ofMillis(1));
    assertFalse(live.refresh());
    assertTrue(live.refusal().orElseThrow().contains("until 2026-01-03T03:00:03Z"));
    assertEquals(List.of(Outcome.PUT_OFF, Outcome.PUT_OFF), outcomes());

    Files.delete(scratch);
    assertFalse(live.refresh());
    clock.advance(Duration.ofSeconds(2));
    assertTrue(live.refresh());
    assertEquals(Optional.of(FIRST), live.version());
    assertEquals(Optional.empty(), live.refusal());
    assertEquals(List.of(Outcome.PUT_OFF, Outcome.PUT_OFF, Outcome.SWAPPED), outcomes());
  }

  @Test
  void refresh_damagedVersion_isToldOnceAndNeverTriedAgain() throws IOException {
    publish(FIRST);
    Files.delete(store.resolve(FIRST.name()).resolve("items.chm"));
    assertFalse(live.refresh());
    clock.advance(Duration.ofDays(1));
    assertFalse(live.refresh());
    assertEquals(List.of(Outcome.REFUSED), outcomes());
  }

  @Test
  void refresh_jvmFailsAtTheModel_isRefusedOnceAndTheOldStays() throws IOException {
    publish(FIRST);
    live.refresh();
    live.remember(
        recommender -> {
          if (recommender.model().version().equals(SECOND)) {
            throw new NoClassDefFoundError("org/roaringbitmap/RoaringBitmap");
          }
          return recommender;
        });
    publish(SECOND);
    assertFalse(live.refresh());
    assertFalse(live.refresh());
    assertEquals(Optional.of(FIRST), live.version());
    assertEquals(
        List.of(Outcome.SWAPPED, Outcome.REFUSED), swaps.stream().map(Swap::outcome).toList());
  }

  @Test
  void refresh_swapped_tellsWhichVersionAndWhen() throws IOException {
    publish(FIRST);
    live.refresh();
    Swap swap = swaps.get(0);
    assertEquals(FIRST, swap.version());
    assertEquals(clock.instant(), swap.at());
    assertTrue(swap.took().compareTo(Duration.ZERO) > 0);
  }

  @Test
  void refresh_afterClose_servesNothing() throws IOException {
    live.close();
    publish(FIRST);
    assertFalse(live.refresh());
    assertEquals(Optional.empty(), live.version());
  }

  private void prepare(Recommender recommender) {
    String serving = live.version().map(ModelVersion::name).orElse("nothing");
    prepared.add(recommender.model().version() + " while " + serving + " serves");
  }

  private List<Outcome> outcomes() {
    return swaps.stream().map(Swap::outcome).toList();
  }

  private void publish(ModelVersion version) throws IOException {
    new TinyShop().item("mug", "Mugs").publish(store, version.name());
  }
}
