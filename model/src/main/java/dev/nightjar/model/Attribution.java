package dev.nightjar.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of the answers that were served: who clicked, put into the cart and bought through
 * them.
 *
 * @param window how long after an answer an event may still be its doing
 * @param verified whether the ids' signatures were checked; if not, forged ones count like others
 * @param ids what the ids that events carried were worth
 * @param lines by strategy, placement, arm and model version; in this order
 */
public record Attribution(Duration window, boolean verified, Ids ids, List<Line> lines) {
  /** Of a log in which nothing was served, and no event carries an id. */
  public static final Attribution NONE =
      new Attribution(Duration.ofHours(24), false, new Ids(0, 0, 0, 0, 0), List.of());

  public Attribution {
    lines = List.copyOf(lines);
  }

  /** Whether there is nothing to tell: nothing was served, and no event carries an id. */
  @JsonIgnore
  public boolean isNone() {
    return ids.events() == 0 && lines.isEmpty();
  }

  /** All lines together. */
  public Outcome total() {
    return lines.stream().map(Line::outcome).reduce(Outcome.NONE, Outcome::plus);
  }

  /**
   * Events that carry a {@code recommendation_id}, of whatever name, and what is wrong with the id;
   * of an id that has several faults the first counts.
   *
   * @param events that carry an id, good or not
   * @param malformed no server ever gave such an id
   * @param unknownSecret signed by another installation, or with a secret that was dropped
   * @param forged not signed by the secret that it names
   * @param expired good, but of an answer that was given longer than the window before the event
   */
  public record Ids(long events, long malformed, long unknownSecret, long forged, long expired) {}

  /**
   * One kind of answer.
   *
   * @param strategy the rung that answered first
   * @param placement empty if the requests named none
   * @param arm of the experiment
   */
  public record Line(
      String strategy, String placement, int arm, ModelVersion modelVersion, Outcome outcome) {}

  /**
   * What was served, and what came of it.
   *
   * @param answers served
   * @param items in all those answers
   * @param clickedAnswers answers of which at least one item was clicked
   * @param clicks a user's clicks on one item of one answer count once
   * @param carts {@code add_to_cart} events
   * @param purchases events of that name
   * @param revenue price × quantity over the purchases that tell a price, in the shop's currency
   */
  public record Outcome(
      long answers,
      long items,
      long clickedAnswers,
      long clicks,
      long carts,
      long purchases,
      double revenue) {
    public static final Outcome NONE = new Outcome(0, 0, 0, 0, 0, 0, 0);

    public Outcome plus(Outcome other) {
      return new Outcome(
          answers + other.answers,
          items + other.items,
          clickedAnswers + other.clickedAnswers,
          clicks + other.clicks,
          carts + other.carts,
          purchases + other.purchases,
          revenue + other.revenue);
    }

    /**
     * Click-through rate: clicked answers / answers. Empty if no answer was counted; above 1 if
     * answers were clicked that were not counted.
     */
    public OptionalDouble ctr() {
      return answers == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) clickedAnswers / answers);
    }

    /** Purchases / clicks; empty if there were no clicks. */
    public OptionalDouble conversion() {
      return clicks == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) purchases / clicks);
    }
  }
}
