package dev.nightjar.trainer.report;

import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.Hindsight;
import java.util.List;

/**
 * What a night found out besides the manifest.
 *
 * @param evaluation on events that the model, or one trained just so, did not know
 * @param hindsight of the models before, oldest first
 * @param search which settings were chosen, and how
 * @param shop as the model sees it
 * @param past the nights before
 */
public record Findings(
    Finding<Evaluation> evaluation,
    List<Hindsight> hindsight,
    SearchReport search,
    Shop shop,
    PastNights past) {
  public Findings {
    hindsight = List.copyOf(hindsight);
  }
}
