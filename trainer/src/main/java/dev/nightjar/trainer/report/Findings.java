package dev.nightjar.trainer.report;

import dev.nightjar.model.PairedComparison;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.Hindsight;
import java.util.List;
import java.util.Optional;

/**
 * What a night found out besides the manifest.
 *
 * @param evaluation on events that the model, or one trained just so, did not know
 * @param hindsight of the models before, oldest first
 * @param comparison with the published model, if both could be asked the same
 * @param search which settings were chosen, and how
 * @param shop as the model sees it
 * @param past the nights before
 */
public record Findings(
    Finding<Evaluation> evaluation,
    List<Hindsight> hindsight,
    Optional<PairedComparison> comparison,
    SearchReport search,
    Shop shop,
    PastNights past) {
  public Findings {
    hindsight = List.copyOf(hindsight);
  }
}
