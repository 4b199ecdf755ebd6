package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.Model;
import dev.nightjar.recommend.Recommender;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks an open model what it did not see yet, through the {@link Recommender} that serves, and the
 * {@link Baselines} beside it.
 *
 * <p>Where the model never shows what a user bought, its users are asked about new items only.
 */
public final class Evaluator {
  /** The method of lines about the model itself. */
  public static final String NIGHTJAR = "nightjar";

  private final HeldOut heldOut;
  private final Past past;
  private final EvaluationSettings settings;

  /**
   * Prepares.
   *
   * @param heldOut what came after the past
   */
  public Evaluator(HeldOut heldOut, Past past, EvaluationSettings settings) {
    this.heldOut = heldOut;
    this.past = past;
    this.settings = settings;
  }

  /**
   * Asks every endpoint, as far as there are cases to ask it.
   *
   * @param model trained on the past alone
   */
  public Evaluation evaluate(Model model) {
    Known known = new Known(model, past, settings);
    Questions questions = new Questions(new Recommender(model), known.numbers());
    List<Evaluation.Section> sections = new ArrayList<>();
    sections.addAll(new UserSections(known, questions, heldOut).sections());
    sections.addAll(new ItemSections(known, questions, heldOut).sections());
    return new Evaluation(heldOut.cutoff(), heldOut.until(), settings.seed(), sections);
  }
}
