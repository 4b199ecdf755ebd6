package dev.nightjar.trainer.train;

import dev.nightjar.disk.FolderTree;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evaluate.Lifts;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.learn.TextMemory;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.report.SearchReport;
import dev.nightjar.trainer.search.Fallback;
import dev.nightjar.trainer.search.Search;
import dev.nightjar.trainer.search.SearchSettings;
import dev.nightjar.trainer.search.Step;
import dev.nightjar.trainer.search.Tuned;
import dev.nightjar.trainer.search.Tuning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * Chooses the settings of a night, those that were found before or those that a search finds now,
 * and tries them on the last part of the events.
 */
final class Tuner {
  /** A night that begins a little earlier than a week after the last search is a week after it. */
  private static final Duration GOOD_FOR = Duration.ofDays(7).minus(Duration.ofHours(12));

  private final SparkSession spark;
  private final TrainSettings settings;
  private final SearchSettings search;
  private final TextMemory texts;
  private final Path folder;
  private final Progress progress;

  /**
   * Prepares.
   *
   * @param settings with the usual tuning, but for what was given
   * @param folder for models that are tried; whoever gives it deletes it
   */
  Tuner(
      SparkSession spark,
      TrainSettings settings,
      SearchSettings search,
      TextMemory texts,
      Path folder,
      Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.search = search;
    this.texts = texts;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Settings, and how they were come by.
   *
   * @param origin a sentence
   * @param steps of the search, if there was one this night
   * @param tried how the settings did, as they were before any fallback; its model stands in the
   *     folder for models that are tried
   */
  record Chosen(Tuned tuned, String origin, List<Step> steps, Optional<Trial.Tried> tried) {
    static Chosen of(Tuned tuned, String origin, List<Step> steps) {
      return new Chosen(tuned, origin, steps, Optional.empty());
    }

    Optional<Evaluation> evaluation() {
      return tried.map(Trial.Tried::evaluation);
    }

    /**
     * As a report tells it.
     *
     * @param usual what is used without a search
     * @param isCollapsed whether the factors came out as 0 in the end
     */
    SearchReport report(Tuning usual, boolean isCollapsed) {
      Map<String, String> found = tuned.tuning().described();
      List<SearchReport.Setting> settings = new ArrayList<>();
      usual
          .described()
          .forEach(
              (name, value) ->
                  settings.add(
                      new SearchReport.Setting(name, found.getOrDefault(name, value), value)));
      List<String> fallbacks = new ArrayList<>();
      tuned.fallbacks().forEach((endpoint, why) -> fallbacks.add(endpoint + ": " + why));
      if (isCollapsed) {
        fallbacks.add(
            "factors: collapsed to 0 under a regularization too strong for this shop, lists are"
                + " made of the other evidence");
      }
      return new SearchReport(origin, settings, steps, fallbacks);
    }
  }

  /**
   * Chooses.
   *
   * @param version that is trained
   * @param last settings of the model that is served
   * @param budget how long a search may take
   * @param validation how the settings are tried; empty for not at all
   */
  Chosen run(
      CleanInput input,
      ModelVersion version,
      Optional<Tuned> last,
      Duration budget,
      Optional<EvaluationSettings> validation)
      throws IOException, InputException {
    Optional<Tuned> before = last.filter(this::isForThis);
    Optional<Tuned> reused =
        before.filter(
            tuned -> search.mode() == SearchSettings.Mode.AUTO && isFresh(tuned, version));
    if (reused.isPresent()) {
      Tuned tuned = reused.get();
      Optional<Trial.Tried> tried = tried(input, tuned, validation);
      if (tried.isEmpty() || tuned.holds(Lifts.of(tried.get().evaluation()))) {
        String origin =
            "Taken over from the search of %s."
                .formatted(tuned.searchedAt().map(ModelVersion::toString).orElse(""));
        return checked(new Chosen(tuned, origin, List.of(), tried));
      }
      progress.line("  answers are no longer as good as they were: searching for settings again");
    }
    Chosen chosen = found(input, version, before, budget);
    Optional<Trial.Tried> tried = tried(input, chosen.tuned(), validation);
    Tuned measured =
        tried
            .map(now -> chosen.tuned().withLifts(Lifts.of(now.evaluation())))
            .orElse(chosen.tuned());
    return checked(new Chosen(measured, chosen.origin(), chosen.steps(), tried));
  }

  private boolean isForThis(Tuned tuned) {
    return tuned.given().equals(settings.given(search.given()));
  }

  private static boolean isFresh(Tuned tuned, ModelVersion version) {
    return tuned
        .searchedAt()
        .map(at -> Duration.between(at.time(), version.time()).compareTo(GOOD_FOR) < 0)
        .orElse(false);
  }

  /** What a search finds, or what was given. */
  private Chosen found(
      CleanInput input, ModelVersion version, Optional<Tuned> before, Duration budget)
      throws InputException {
    Tuned given =
        new Tuned(
            settings.tuning(),
            Optional.empty(),
            settings.given(search.given()),
            Map.of(),
            Map.of());
    if (search.mode() == SearchSettings.Mode.NEVER) {
      return Chosen.of(given, "Not searched: the usual ones, and those given.", List.of());
    }
    Tuning start =
        before
            .filter(tuned -> tuned.fallbacks().isEmpty())
            .map(Tuned::tuning)
            .orElse(settings.tuning());
    Optional<Search.Found> found =
        new SettingsSearch(spark, settings, search.given().keySet(), texts, progress.of("search"))
            .run(input, Trial.validationStart(input), start, budget);
    if (found.isEmpty()) {
      return Chosen.of(
          given, "Too few events to search: the usual ones, and those given.", List.of());
    }
    String origin =
        found.get().isWhole()
            ? "Searched this night."
            : "Searched this night, as far as there was time.";
    return Chosen.of(
        new Tuned(
            found.get().tuning(),
            Optional.of(version),
            settings.given(search.given()),
            Map.of(),
            Map.of()),
        origin,
        found.get().steps());
  }

  private Optional<Trial.Tried> tried(
      CleanInput input, Tuned tuned, Optional<EvaluationSettings> validation)
      throws IOException, InputException {
    if (validation.isEmpty()) {
      return Optional.empty();
    }
    FolderTree.delete(folder);
    return new Trial(spark, settings.with(tuned.tuning()), texts, folder, progress.of("validate"))
        .validate(input, validation.get());
  }

  /** Falls back to what is popular where the answers were worse. */
  private Chosen checked(Chosen chosen) {
    Optional<Evaluation> evaluation = chosen.evaluation();
    if (evaluation.isEmpty()) {
      return chosen;
    }
    Tuned tuned = Fallback.of(chosen.tuned(), Lifts.of(evaluation.get()), search.given().keySet());
    tuned.fallbacks().forEach((endpoint, why) -> progress.line("  " + endpoint + ": " + why));
    return new Chosen(tuned, chosen.origin(), chosen.steps(), chosen.tried());
  }
}
