package dev.nightjar.trainer.report;

import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.evaluate.Evaluation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole page, as the template reads it: the first screen, then block by block.
 *
 * @param css the style sheet
 * @param verdict on the whole model, in a sentence
 */
record Page(
    String css,
    String version,
    String verdict,
    List<Fact> facts,
    List<Verdict> verdicts,
    List<Oddities.Oddity> oddities,
    List<Block> blocks) {
  record Fact(String name, String main, String below) {}

  static Page of(String css, Manifest manifest, Findings findings) {
    List<Verdict> verdicts =
        findings.evaluation().found().map(Evaluation::sections).orElse(List.of()).stream()
            .map(section -> Verdict.of(new Comparison(section)))
            .toList();
    List<Block> blocks = new ArrayList<>(EvaluationBlocks.of(findings.evaluation()));
    if (!findings.hindsight().isEmpty()) {
      blocks.add(HindsightBlock.of(findings.hindsight(), findings.comparison()));
    }
    blocks.add(SearchBlock.of(findings.search()));
    blocks.add(ShopBlock.of(manifest, findings.shop()));
    blocks.add(PastBlock.of(manifest, findings.past()));
    blocks.add(AttributionBlock.of(manifest.attribution()));
    blocks.add(NightBlock.of(manifest));
    return new Page(
        css,
        manifest.version().name(),
        verdict(findings.evaluation(), verdicts),
        facts(manifest),
        verdicts,
        Oddities.of(manifest, findings),
        blocks);
  }

  boolean hasVerdicts() {
    return !verdicts.isEmpty();
  }

  private static String verdict(Finding<Evaluation> evaluation, List<Verdict> verdicts) {
    if (evaluation.found().isEmpty()) {
      return "Nobody knows how good it is: " + evaluation.reason();
    }
    long compared = verdicts.size() - count(verdicts, Comparison.Standing.UNKNOWN);
    long better = count(verdicts, Comparison.Standing.BETTER);
    if (compared == 0) {
      return "Nobody knows how good it is: nothing was compared with popularity.";
    }
    return better == compared
        ? "Better than popularity in all %s.".formatted(Figures.count(better, "question"))
        : "Better than popularity in %d of %s."
            .formatted(better, Figures.count(compared, "question"));
  }

  private static long count(List<Verdict> verdicts, Comparison.Standing standing) {
    return verdicts.stream().filter(verdict -> verdict.mark().equals(standing.word())).count();
  }

  private static List<Fact> facts(Manifest manifest) {
    Manifest.Counts counts = manifest.counts();
    Manifest.Window window = manifest.window();
    return List.of(
        new Fact("Trained", Figures.minute(manifest.createdAt()), "UTC"),
        new Fact("First event", Figures.minute(window.from()), "UTC"),
        new Fact(
            "Last event",
            Figures.minute(window.to()),
            "UTC, "
                + Figures.count(Duration.between(window.from(), window.to()).toDays(), "day")
                + " later"),
        new Fact("Events", Figures.count(counts.events()), Figures.count(counts.orders(), "order")),
        new Fact(
            "Users", Figures.count(counts.users()), Figures.count(counts.interactions(), "pair")),
        new Fact(
            "Active items",
            Figures.count(counts.activeItems()),
            "of " + Figures.count(counts.items(), "item")));
  }
}
