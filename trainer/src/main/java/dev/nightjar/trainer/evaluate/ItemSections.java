package dev.nightjar.trainer.evaluate;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Mode;
import java.util.ArrayList;
import java.util.List;

/** The sections about items: what goes with one, and what with a cart. */
final class ItemSections {
  /** Length of the lists. */
  static final int K = 10;

  private final Known known;
  private final Questions questions;
  private final HeldOut heldOut;

  ItemSections(Known known, Questions questions, HeldOut heldOut) {
    this.known = known;
    this.questions = questions;
    this.heldOut = heldOut;
  }

  List<Evaluation.Section> sections() {
    List<Evaluation.Section> sections = new ArrayList<>();
    if (!heldOut.clicks().isEmpty()) {
      sections.addAll(clicks());
    }
    if (!heldOut.carts().isEmpty()) {
      sections.add(baskets());
    }
    return sections;
  }

  private List<Evaluation.Section> clicks() {
    String question =
        heldOut.tellsVisits()
            ? "what else is looked at in a visit, by its first item"
            : "what else is in an order, by one of its items";
    Asked asked = known.ask(new Cases(heldOut, known.numbers()).clicks(), K, false);
    List<Split> splits = new ArrayList<>(known.byNovelty());
    splits.add(Split.cases("known query", one -> known.isKnown(one.given()[0])));
    splits.add(Split.cases("new query", one -> !known.isKnown(one.given()[0])));
    Past.Kind kind = heldOut.tellsVisits() ? Past.Kind.VISIT : Past.Kind.ORDER;
    List<Evaluation.Line> baselines = known.baselines(kind, kind).lines(asked);
    List<Evaluation.Line> auto = asked.lines(Evaluator.NIGHTJAR, questions.item(Mode.AUTO), splits);
    List<Evaluation.Line> semantic =
        asked.lines(Evaluator.NIGHTJAR, questions.item(Mode.SEMANTIC), splits);
    String item = Endpoint.ITEM.wireName();
    return List.of( // a click asks just what an item in mode auto does
        section(Endpoint.SESSION.wireName(), question, auto, baselines),
        section(item, question + ", mode auto", auto, baselines),
        section(item, question + ", mode semantic", semantic, baselines));
  }

  private Evaluation.Section baskets() {
    Asked asked = known.ask(new Cases(heldOut, known.numbers()).carts(), K, false);
    return section(
        Endpoint.BASKET.wireName(),
        "what else is in an order, by up to three of its items",
        asked.lines(Evaluator.NIGHTJAR, questions::basket, known.byNovelty()),
        known.baselines(Past.Kind.ORDER, Past.Kind.ORDER).lines(asked));
  }

  private static Evaluation.Section section(
      String endpoint,
      String question,
      List<Evaluation.Line> lines,
      List<Evaluation.Line> baselines) {
    List<Evaluation.Line> all = new ArrayList<>(lines);
    all.addAll(baselines);
    return new Evaluation.Section(endpoint, question, K, all);
  }
}
