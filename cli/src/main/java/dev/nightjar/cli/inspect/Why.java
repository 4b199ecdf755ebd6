package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Evidence;
import dev.nightjar.recommend.Explanation;
import java.util.List;
import java.util.function.Function;

/** Puts the evidence for an item into words: the strongest of it, as much as fits on a line. */
final class Why {
  private static final int WIDTH = 110;
  private static final int NAME_WIDTH = 34;

  private final Model model;
  private final PriceProfile prices;

  /**
   * @param prices of the user asked about, for lists that follow prices
   */
  Why(Model model, PriceProfile prices) {
    this.model = model;
    this.prices = prices;
  }

  String words(ItemFacts item, Explanation explanation) {
    List<Evidence> evidence = explanation.evidence();
    return switch (explanation.rung()) {
      case PERSONALIZED -> fits(evidence, "");
      case PRICE_OPTIMIZED -> fits(evidence, "; " + price(item));
      case CO_OCCURRENCE -> asFits("", evidence, this::together, "");
      case COLLABORATIVE -> asFits("wanted by the same people as ", evidence, this::likened, "");
      case SEMANTIC -> asFits("text likeness ", evidence, this::likenessTo, "");
      case POPULAR_IN_CATEGORY -> "popular in " + item.category();
      case POPULAR -> "popular in the whole shop";
    };
  }

  private String fits(List<Evidence> evidence, String behind) {
    return evidence.isEmpty()
        ? "fits the user's taste, though none of the user's own items is much like it" + behind
        : asFits("fits the user's ", evidence, this::likened, behind);
  }

  private String price(ItemFacts item) {
    return item.bucketText().equals("-")
        ? "has no price"
        : "bucket %d holds %s of the user's purchases"
            .formatted(item.bucket(), Figures.percent(prices.share(item.bucket())));
  }

  /** All orders that hold an item are told as such: "in 1 of 1 orders" is no English. */
  private String together(Evidence evidence) {
    String orders;
    if (evidence.orders() == 1) {
      orders = "in the only order";
    } else if (evidence.shared() == evidence.orders()) {
      orders = "in all " + Figures.count(evidence.orders()) + " orders";
    } else {
      orders =
          "in %s of %s orders"
              .formatted(Figures.count(evidence.shared()), Figures.count(evidence.orders()));
    }
    return orders + " with " + label(evidence);
  }

  private String likened(Evidence evidence) {
    return "%s (%s)".formatted(label(evidence), Figures.likeness(evidence.score()));
  }

  private String likenessTo(Evidence evidence) {
    return "%s to %s".formatted(Figures.likeness(evidence.score()), label(evidence));
  }

  private String label(Evidence evidence) {
    int item = model.items().number(evidence.itemId());
    return item == Items.UNKNOWN ? evidence.itemId() : ItemFacts.of(model, item).label(NAME_WIDTH);
  }

  /** The first piece in any case, then as many as fit, then how many are left. */
  private static String asFits(
      String before, List<Evidence> evidence, Function<Evidence, String> words, String behind) {
    if (evidence.isEmpty()) {
      return "no evidence in this model's tables";
    }
    StringBuilder line = new StringBuilder(before).append(words.apply(evidence.get(0)));
    int told = 1;
    while (told < evidence.size()) {
      String next = ", " + words.apply(evidence.get(told));
      if (line.length() + next.length() + behind.length() > WIDTH) {
        break;
      }
      line.append(next);
      told++;
    }
    if (told < evidence.size()) {
      line.append(" and ").append(evidence.size() - told).append(" more");
    }
    return line.append(behind).toString();
  }
}
