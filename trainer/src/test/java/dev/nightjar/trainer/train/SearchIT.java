package dev.nightjar.trainer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.learn.TextLikeness;
import dev.nightjar.trainer.learn.TextMemory;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.search.Search;
import dev.nightjar.trainer.search.SearchSettings;
import dev.nightjar.trainer.search.Step;
import dev.nightjar.trainer.search.Tuned;
import dev.nightjar.trainer.search.Tuning;
import dev.nightjar.trainer.spark.SharedSpark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for settings in {@link TwoTastes}, and when a night searches. */
final class SearchIT {
  private static final Instant END = Instant.parse("2026-01-23T00:00:00Z");
  private static final ModelVersion NIGHT = new ModelVersion("20260201T020000Z");

  private static final String TOO_FEW =
      "Too few events to search: the usual ones, and those given.";

  @TempDir static Path folder;
  private static CleanInput clean;
  private static final TextMemory TEXTS = new TextMemory(Map.of());

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeAll
  static void read() throws Exception {
    TwoTastes.write(folder);
    Files.write(folder.resolve("events.csv"), TwoTastes.moreOrders(15), StandardOpenOption.APPEND);
    clean =
        new Preparation(
                SharedSpark.session(),
                settings(Map.of()),
                new RejectPolicy(folder.resolve("rejects").toString(), 0.05),
                Forgotten.NONE,
                folder.resolve("rows").toString(),
                new Progress(System.out, System::nanoTime))
            .read(
                List.of(folder.resolve("events.csv").toString()),
                List.of(folder.resolve("catalogue.ndjson").toString()),
                NIGHT.time());
  }

  /** Of ALS five values are tried with three iterations, the best with seven and then with all. */
  @Test
  void run_triesWhatIsNotFixed_settingsOfAlsByHalving() throws Exception {
    Map<String, Double> start = Map.of("user factors", 0.0, "user own", 0.0);
    Set<String> fixed = allBut("user factors", "user own", "regularization");
    Search.Found found = search(start, fixed);

    assertEquals(
        List.of("popularity", "factors", "click", "basket", "user", "price"),
        found.steps().stream().map(Step::name).toList());
    assertTrue(found.isWhole());
    Step factors = found.steps().get(1);
    assertEquals(5, tried(factors, "3 iterations"));
    assertEquals(1, tried(factors, "7 iterations"));
    assertEquals(2, tried(factors, "5 iterations"), "where it began, and the survivor");
    List<String> ofUsers =
        found.steps().get(4).trials().stream().map(Step.Tried::settings).toList();
    assertEquals("as before", ofUsers.get(0));
    assertTrue(ofUsers.containsAll(List.of("own 1.4", "factors 1")), ofUsers.toString());
    Map<String, Double> numbers = found.tuning().byName();
    fixed.forEach(name -> assertEquals(tuning(start).byName().get(name), numbers.get(name), name));
  }

  private static long tried(Step step, String iterations) {
    return step.trials().stream().filter(one -> one.settings().endsWith(iterations)).count();
  }

  @Test
  void night_aDayAfterTheSearch_takesOverWhatWasFound() throws Exception {
    Tuned last = found("20260131T020000Z", Map.of("user own", 0.7));
    Tuner.Chosen chosen = choose(SearchSettings.Mode.AUTO, Optional.of(last), Map.of());

    assertEquals(last, chosen.tuned());
    assertEquals("Taken over from the search of 20260131T020000Z.", chosen.origin());
    assertEquals("", said());
  }

  @Test
  void night_aWeekAfterTheSearch_searchesAgain() throws Exception {
    Tuned last = found("20260125T021500Z", Map.of("user own", 0.7));
    Tuner.Chosen chosen = choose(SearchSettings.Mode.AUTO, Optional.of(last), Map.of());

    assertEquals(TOO_FEW, chosen.origin());
    assertEquals(tuning(Map.of()), chosen.tuned().tuning());
  }

  @Test
  void night_otherSettingsGiven_searchesAnew() throws Exception {
    Tuned last = found("20260131T020000Z", Map.of("user own", 0.7));
    Map<String, Double> given = Map.of("user trend", 0.1);
    Tuner.Chosen chosen = choose(SearchSettings.Mode.AUTO, Optional.of(last), given);

    assertEquals(TOO_FEW, chosen.origin());
    assertEquals(tuning(given), chosen.tuned().tuning());
  }

  @Test
  void night_withoutSearch_takesWhatIsGiven_andNothingOver() throws Exception {
    Tuned last = found("20260131T020000Z", Map.of("user own", 0.7));
    Tuner.Chosen chosen = choose(SearchSettings.Mode.NEVER, Optional.of(last), Map.of());

    assertEquals(tuning(Map.of()), chosen.tuned().tuning());
    assertEquals(Optional.empty(), chosen.tuned().searchedAt());
    assertEquals("", said());
  }

  private static Set<String> allBut(String... names) {
    Set<String> fixed = new HashSet<>(tuning(Map.of()).byName().keySet());
    fixed.removeAll(List.of(names));
    return fixed;
  }

  private Search.Found search(Map<String, Double> start, Set<String> fixed) throws Exception {
    return new SettingsSearch(SharedSpark.session(), settings(start), fixed, TEXTS, progress())
        .run(clean, END, tuning(start), Duration.ofHours(3))
        .orElseThrow(() -> new AssertionError(said()));
  }

  private Tuner.Chosen choose(
      SearchSettings.Mode mode, Optional<Tuned> last, Map<String, Double> given) throws Exception {
    return new Tuner(
            SharedSpark.session(),
            settings(given),
            new SearchSettings(mode, Optional.empty(), given),
            TEXTS,
            folder.resolve("trial"),
            progress())
        .run(shortened(), NIGHT, last, Duration.ZERO, Optional.empty());
  }

  /** So few days that a search gives up at once. */
  private static CleanInput shortened() {
    return new CleanInput(
        clean.events(),
        clean.orders(),
        clean.visits(),
        clean.items(),
        new Manifest.Window(END.minus(Duration.ofDays(9)), END),
        clean.rejects(),
        clean.itemChangesUntil(),
        clean.attribution());
  }

  private static Tuned found(String version, Map<String, Double> numbers) {
    return new Tuned(
        tuning(numbers),
        Optional.of(new ModelVersion(version)),
        settings(Map.of()).given(Map.of()),
        Map.of(),
        Map.of());
  }

  private static Tuning tuning(Map<String, Double> numbers) {
    return Tuning.usual(false)
        .with(Map.of("rank", 8.0, "iterations", 5.0, "regularization", 0.05))
        .with(numbers);
  }

  private static TrainSettings settings(Map<String, Double> numbers) {
    return new TrainSettings(
        Optional.empty(),
        false,
        1,
        tuning(numbers),
        TextLikeness.DEFAULT_SHARE,
        20,
        4,
        false,
        0,
        AttributionSettings.DEFAULT);
  }

  private Progress progress() {
    return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), System::nanoTime);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
