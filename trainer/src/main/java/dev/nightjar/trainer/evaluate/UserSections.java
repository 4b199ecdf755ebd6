package dev.nightjar.trainer.evaluate;

import dev.nightjar.recommend.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections about users: what will they buy, and at which prices. */
final class UserSections {
  /** The method of lines about price-optimized lists before they were re-ranked. */
  static final String AS_RECOMMENDED = "as recommended";

  /** Length of the lists. */
  static final int K = 20;

  private final Known known;
  private final Questions questions;
  private final boolean showsBought;
  private final boolean buyers;
  private final List<Case> all;
  private final List<Case> unbought;

  UserSections(Known known, Questions questions, HeldOut heldOut) {
    this.known = known;
    this.questions = questions;
    showsBought = !known.model().manifest().serving().excludePurchased();
    buyers = heldOut.tellsBuyers();
    all = heldOut.users().stream().map(this::ofUser).toList();
    unbought =
        all.stream()
            .map(user -> Cases.unbought(user, known.bought(user.userId())))
            .flatMap(Optional::stream)
            .toList();
  }

  List<Evaluation.Section> sections() {
    if (all.isEmpty()) {
      return List.of();
    }
    Baselines baselines =
        known.baselines(Past.Kind.USER, buyers ? Past.Kind.ORDER : Past.Kind.USER);
    List<Evaluation.Section> sections = new ArrayList<>();
    if (showsBought) {
      List<Split> splits = new ArrayList<>(known.byNovelty());
      splits.addAll(known.byRepetition());
      String question = buyers ? "what a user buys, bought before or not" : "what a user acts on";
      sections.add(recommend(question, all, splits, baselines));
    }
    if (!unbought.isEmpty()) {
      String question =
          buyers ? "what a user buys for the first time" : "what a user acts on and never bought";
      sections.add(recommend(question, unbought, known.byNovelty(), baselines));
    }
    List<Case> priced =
        (showsBought ? all : unbought)
            .stream().filter(asked -> known.hasPrices(asked.userId())).toList();
    if (!priced.isEmpty()) {
      sections.add(priceOptimized(priced));
    }
    return sections;
  }

  private Evaluation.Section recommend(
      String question, List<Case> cases, List<Split> splits, Baselines baselines) {
    Asked asked = known.ask(cases, K, true);
    List<Split> allSplits = new ArrayList<>(byHistory(cases));
    allSplits.addAll(splits);
    List<Evaluation.Line> lines =
        new ArrayList<>(asked.lines(Evaluator.NIGHTJAR, questions::recommend, allSplits));
    lines.addAll(baselines.lines(asked));
    return new Evaluation.Section(Endpoint.RECOMMEND.wireName(), question, K, lines);
  }

  private Evaluation.Section priceOptimized(List<Case> cases) {
    Asked asked = known.ask(cases, K, true);
    List<Evaluation.Line> lines =
        new ArrayList<>(
            asked.lines(Evaluator.NIGHTJAR, questions::priceOptimized, byHistory(cases)));
    lines.add(asked.line(AS_RECOMMENDED, questions::recommend));
    lines.add(asked.line("the shop's prices", Repriced.ofShop(known.model(), cases)));
    lines.add(
        asked.line(
            "others' prices", Repriced.ofOthers(known.model(), cases, known.settings().seed())));
    return new Evaluation.Section(
        Endpoint.PRICE_OPTIMIZED.wireName(), "what a user buys, at which prices", K, lines);
  }

  private static List<Split> byHistory(List<Case> cases) {
    return Split.byMedian("light users", "heavy users", cases, asked -> asked.given().length);
  }

  private Case ofUser(Group user) {
    int[] history = known.numbers().of(known.past().history(user.key()));
    return new Case(user.key(), history, new int[0], known.numbers().sorted(user.items()));
  }
}
