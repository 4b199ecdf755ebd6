package dev.nightjar.cli.inspect;

import static java.util.stream.Collectors.joining;

import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.model.ItemRow;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.Part;
import dev.nightjar.recommend.Evidence;
import dev.nightjar.recommend.Explanation;
import dev.nightjar.recommend.Rung;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Puts the evidence for an item into words: the strongest of it, as much as fits on a line. */
final class Why {
  private static final int WIDTH = 116;
  private static final int NAME_WIDTH = 22;
  private static final int ONLY_NAME_WIDTH = 44;
  private static final double LEAST_SHARE = 0.005; // less is 0 %

  private static final Set<Rung> WITH_EVIDENCE =
      EnumSet.of(Rung.CO_OCCURRENCE, Rung.COLLABORATIVE, Rung.SEMANTIC);

  /** What the shares of blended lists are called. */
  private static final Map<String, String> PARTS =
      Map.of(
          Part.ORDERS.wireName(), "bought together",
          Part.VISITS.wireName(), "viewed together",
          Part.FACTORS.wireName(), "behaviour",
          Part.TEXT.wireName(), "text");

  /** What the shares of a user's list are called. */
  private static final Map<String, String> USER_PARTS =
      Map.of(
          "factors", "taste",
          "own", "bought before",
          "likeness", "like what was last acted on",
          "popularity", "popular of late");

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
    Rung rung = explanation.rung();
    if (!explanation.shares().isEmpty() && WITH_EVIDENCE.contains(rung)) {
      return blended(explanation);
    }
    if (evidence.isEmpty() && WITH_EVIDENCE.contains(rung)) {
      return "no evidence in this model's tables";
    }
    return switch (rung) {
      case PERSONALIZED -> fits(explanation, "");
      case PRICE_OPTIMIZED -> fits(explanation, "; " + price(item));
      case CO_OCCURRENCE -> together("", evidence);
      case COLLABORATIVE -> wanted("", evidence);
      case SEMANTIC -> likeness("", evidence);
      case POPULAR_IN_CATEGORY -> "popular in " + item.category();
      case POPULAR -> "popular in the whole shop";
    };
  }

  /** {@code taste 54 %, bought before 31 %, popular of late 15 %; fits the user's A (.83)}. */
  private String fits(Explanation explanation, String behind) {
    String shares =
        explanation.shares().entrySet().stream()
            .filter(share -> Math.abs(share.getValue()) >= LEAST_SHARE)
            .map(Why::share)
            .collect(joining(", "));
    if (explanation.evidence().isEmpty()) {
      return (shares.isEmpty() ? "nothing speaks for it" : shares) + behind;
    }
    String before = shares.isEmpty() ? "" : shares + "; ";
    return list(before + "fits the user's ", explanation.evidence(), Why::likened, behind);
  }

  private static String share(Map.Entry<String, Double> share) {
    String trend = share.getValue() > 0 ? "on the rise" : "on the wane";
    return USER_PARTS.getOrDefault(share.getKey(), trend) + " " + Figures.percent(share.getValue());
  }

  private String price(ItemFacts item) {
    return item.bucket() == ItemRow.NO_BUCKET
        ? "has no price"
        : "%s of the purchases are in bucket %d"
            .formatted(Figures.percent(prices.share(item.bucket())), item.bucket());
  }

  /** {@code bought together 61 %, text 39 %; in 37 of 412 orders with A}. */
  private String blended(Explanation explanation) {
    String shares =
        explanation.shares().entrySet().stream()
            .map(
                share ->
                    PARTS.getOrDefault(share.getKey(), share.getKey())
                        + " "
                        + Figures.percent(share.getValue()))
            .collect(joining(", "));
    if (explanation.evidence().isEmpty()) {
      return shares;
    }
    Rung kind = explanation.evidence().get(0).rung();
    List<Evidence> first =
        explanation.evidence().stream().filter(piece -> piece.rung() == kind).toList();
    return switch (kind) {
      case CO_OCCURRENCE -> together(shares + "; ", first);
      case COLLABORATIVE -> wanted(shares + "; ", first);
      default -> likeness(shares + "; ", first);
    };
  }

  /** {@code in 37 of 412 orders with A, 2 of 9 with B}. */
  private String together(String before, List<Evidence> evidence) {
    Evidence first = evidence.get(0);
    return list(
        before,
        evidence,
        (piece, label) -> orders(piece, piece.equals(first)) + " with " + label,
        "");
  }

  private String wanted(String before, List<Evidence> evidence) {
    return list(before + "wanted by the same people as ", evidence, Why::likened, "");
  }

  private String likeness(String before, List<Evidence> evidence) {
    return list(before + "text likeness ", evidence, Why::likenessTo, "");
  }

  private static String orders(Evidence evidence, boolean first) {
    if (evidence.orders() == 1) {
      return first ? "in the only order" : "the only one";
    }
    String orders = Figures.count(evidence.orders());
    String share =
        evidence.shared() == evidence.orders()
            ? "all " + orders
            : Figures.count(evidence.shared()) + " of " + orders;
    return first ? "in " + share + " orders" : share;
  }

  private static String likened(Evidence evidence, String label) {
    return "%s (%s)".formatted(label, Figures.likeness(evidence.score()));
  }

  private static String likenessTo(Evidence evidence, String label) {
    return "%s to %s".formatted(Figures.likeness(evidence.score()), label);
  }

  /** The first piece in any case, then as many as fit on a line, then how many are left. */
  private String list(
      String before,
      List<Evidence> evidence,
      BiFunction<Evidence, String, String> words,
      String behind) {
    int nameWidth = evidence.size() == 1 ? ONLY_NAME_WIDTH : NAME_WIDTH;
    StringBuilder line = new StringBuilder(before);
    int told = 0;
    for (Evidence piece : evidence) {
      String next = (told == 0 ? "" : ", ") + words.apply(piece, label(piece, nameWidth));
      String rest = rest(evidence.size() - told - 1);
      if (told > 0 && line.length() + next.length() + rest.length() + behind.length() > WIDTH) {
        break;
      }
      line.append(next);
      told++;
    }
    return line + rest(evidence.size() - told) + behind;
  }

  private static String rest(int pieces) {
    return pieces == 0 ? "" : ", and " + pieces + " more";
  }

  private String label(Evidence evidence, int nameWidth) {
    int item = model.items().number(evidence.itemId());
    return item == Items.UNKNOWN ? evidence.itemId() : ItemFacts.of(model, item).label(nameWidth);
  }
}
