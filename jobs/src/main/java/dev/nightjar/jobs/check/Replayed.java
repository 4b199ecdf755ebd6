package dev.nightjar.jobs.check;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.Requests;
import dev.nightjar.recommend.Recommender;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the same questions get answers that are alike: what was asked on the last day of this
 * model's events is asked again, of the published model and of this one.
 *
 * <p>Those questions are told from the events, since a server keeps no record of who asked what. In
 * a day with fewer than {@value #FEWEST} of them a sample of the published model's users, items and
 * pairs of items is asked about instead.
 */
final class Replayed implements Check {
  private static final int FEWEST = 50; // below, overlap and losses are those of a few visitors

  private final CheckSettings.Replay limits;
  private final long seed;

  Replayed(CheckSettings.Replay limits, long seed) {
    this.limits = limits;
    this.seed = seed;
  }

  @Override
  public String name() {
    return "replayed questions";
  }

  @Override
  public Result of(Candidate candidate) {
    if (candidate.published().isEmpty()) {
      return new Result(name(), Outcome.SKIPPED, candidate.alone());
    }
    Model then = candidate.published().get();
    Optional<Requests> lastDay = candidate.asked().filter(day -> day.size() >= FEWEST);
    List<Question> questions =
        lastDay
            .map(day -> Question.of(day, limits.sample()))
            .orElseGet(() -> new Sample(limits.sample(), seed).questions(then));
    Tally tally = tally(questions, then, candidate.model());
    Findings findings = new Findings(name());
    if (tally.questions == 0) {
      return findings.result("the published model answers none");
    }
    findings.add(
        tally.overlap() >= limits.leastOverlap(),
        "an overlap@%d from %.2f".formatted(Question.K, limits.leastOverlap()),
        "overlap@%d %.2f in %,d %s",
        Question.K,
        tally.overlap(),
        tally.questions,
        lastDay.isPresent() ? "requests of the last day" : "questions of a sample");
    findings.add(
        tally.lost() <= limits.mostLost(),
        "at most %.2f of the items shown lost".formatted(limits.mostLost()),
        "%d of %d items lost",
        tally.gone.size(),
        tally.shown.size());
    findings.add(
        Math.abs(tally.priceShift()) <= limits.mostPriceShift(),
        "prices moved by at most %.0f %%".formatted(100 * limits.mostPriceShift()),
        "prices moved by %+.1f %%",
        100 * tally.priceShift());
    findings.add(
        tally.empty <= limits.mostEmpty() * tally.questions,
        "at most %.2f of the answers empty".formatted(limits.mostEmpty()),
        "%d of %d answers empty",
        tally.empty,
        tally.questions);
    return findings.result("");
  }

  private static Tally tally(List<Question> questions, Model then, Model now) {
    Recommender before = new Recommender(then);
    Recommender after = new Recommender(now);
    Tally tally = new Tally(then.items(), now.items());
    for (Question question : questions) {
      tally.add(question.ask(before), question.ask(after));
    }
    return tally;
  }

  /** What two models' answers have in common, and how they differ. */
  private static final class Tally {
    private final Items before;
    private final Items after;
    private final Set<String> shown = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Prices pricesBefore = new Prices();
    private final Prices pricesAfter = new Prices();
    private int questions;
    private int empty;
    private double overlaps;

    Tally(Items before, Items after) {
      this.before = before;
      this.after = after;
    }

    /** Counts a question that had an answer. */
    void add(List<String> then, List<String> now) {
      if (then.isEmpty()) {
        return;
      }
      questions++;
      empty += now.isEmpty() ? 1 : 0;
      overlaps += (double) then.stream().filter(now::contains).count() / then.size();
      shown.addAll(then);
      then.stream().filter(id -> !isShownBy(after, id)).forEach(gone::add);
      then.forEach(id -> pricesBefore.add(before.price(before.number(id))));
      now.forEach(id -> pricesAfter.add(after.price(after.number(id))));
    }

    double overlap() {
      return overlaps / questions;
    }

    double lost() {
      return (double) gone.size() / shown.size();
    }

    /** By which share; 0 if either model tells no prices. */
    double priceShift() {
      return pricesBefore.mean() > 0 && pricesAfter.count > 0
          ? pricesAfter.mean() / pricesBefore.mean() - 1
          : 0;
    }

    private static boolean isShownBy(Items items, String id) {
      int number = items.number(id);
      return number != Items.UNKNOWN && items.isActive(number);
    }
  }

  private static final class Prices {
    private double sum;
    private int count;

    /** Leaves out what is unknown. */
    void add(float price) {
      if (Float.isFinite(price)) {
        sum += price;
        count++;
      }
    }

    double mean() {
      return count == 0 ? 0 : sum / count;
    }
  }
}
