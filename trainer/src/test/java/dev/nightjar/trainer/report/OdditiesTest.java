package dev.nightjar.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.Evaluation.Line;
import dev.nightjar.trainer.evaluate.Evaluation.Section;
import dev.nightjar.trainer.evaluate.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OdditiesTest {
  private static final Instant NIGHT = Instant.parse("2026-11-23T02:00:00Z");

  private long events = 50_000;
  private Instant last = NIGHT.minusSeconds(3600);
  private Map<String, Long> rejects = Map.of();
  private Attribution.Ids ids = new Attribution.Ids(0, 0, 0, 0, 0);
  private SearchReport search = searched(List.of());
  private Interval popularity = new Interval(0.1, 0.09, 0.11);
  private int cases = 1_000;

  @Test
  void plainNight_hasNone() {
    assertEquals(List.of(), found());
  }

  @Test
  void rejects_areNotedAndThenAnAlarm() {
    rejects = Map.of("bad_price", 10L);
    assertEquals(List.of("note"), marks());

    rejects = Map.of("bad_price", 10L, "missing_user_id", 1_000L);
    assertEquals(List.of("look"), marks());
    assertTrue(found().get(0).sentence().startsWith("1,010 rows could not be used, 2.0"));
  }

  @Test
  void fewEvents_areAnAlarm() {
    events = 812;
    assertTrue(found().get(0).sentence().startsWith("Few events: 812."), found().toString());
  }

  @Test
  void lastEventLongAgo_isAnAlarm() {
    last = NIGHT.minus(Duration.ofDays(9));
    assertEquals(
        "The last event is 9 days older than the training. Does the event log still arrive?",
        found().get(0).sentence());
  }

  @Test
  void fallback_isAnAlarm() {
    search = searched(List.of("factors collapsed: lists come from popularity"));
    assertEquals(
        "Fallback: factors collapsed: lists come from popularity.", found().get(0).sentence());
  }

  @Test
  void worseThanABaseline_isAnAlarm() {
    popularity = new Interval(0.4, 0.35, 0.45);
    assertEquals(
        List.of(
            new Oddities.Oddity(
                "look",
                "recommend, what a user buys: nightjar (0.300) is worse than popularity (0.400).")),
        found());
  }

  @Test
  void levelWithABaseline_isNoted() {
    popularity = new Interval(0.29, 0.27, 0.31);
    assertEquals(List.of("note"), marks());
  }

  @Test
  void fewCases_areNoted() {
    cases = 40;
    assertTrue(found().get(0).sentence().contains("only 40 cases"), found().toString());
  }

  @Test
  void forgedIds_areAnAlarm() {
    ids = new Attribution.Ids(100, 0, 0, 7, 0);
    assertTrue(found().get(0).sentence().startsWith("7 of 100 events"), found().toString());
  }

  private List<String> marks() {
    return found().stream().map(Oddities.Oddity::mark).toList();
  }

  private List<Oddities.Oddity> found() {
    Manifest sample = SampleNight.manifest();
    Manifest.Counts counts = sample.counts();
    Manifest manifest =
        new Manifest(
            sample.formatVersion(),
            sample.version(),
            NIGHT,
            new Manifest.Window(Instant.parse("2026-01-01T00:00:00Z"), last),
            sample.itemChangesUntil(),
            new Manifest.Counts(
                events,
                counts.users(),
                counts.items(),
                counts.activeItems(),
                counts.orders(),
                counts.interactions()),
            sample.shape(),
            sample.seed(),
            sample.serving(),
            sample.settings(),
            rejects,
            sample.metrics(),
            new Attribution(Duration.ofHours(24), true, ids, List.of()),
            sample.stageSeconds(),
            sample.tables());
    Evaluation evaluation =
        new Evaluation(
            NIGHT,
            NIGHT,
            1,
            List.of(
                new Section(
                    "recommend",
                    "what a user buys",
                    20,
                    List.of(
                        line("nightjar", new Interval(0.3, 0.28, 0.32)),
                        line("popularity", popularity)))));
    return Oddities.of(
        manifest,
        new Findings(
            Finding.of(evaluation),
            List.of(),
            Optional.empty(),
            search,
            SampleNight.shop(),
            PastNights.NONE));
  }

  private Line line(String method, Interval ndcg) {
    return new Line(method, "all", cases, Map.of("ndcg", ndcg));
  }

  private static SearchReport searched(List<String> fallbacks) {
    return new SearchReport("Searched this night.", List.of(), List.of(), fallbacks);
  }
}
