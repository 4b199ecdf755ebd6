package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why an item is in no place of an answer. */
final class Absence {
  private Absence() {}

  /** The first reason that holds, in words. */
  static String words(Inquiry inquiry, Options options, GivenFilter filter, String itemId) {
    Model model = inquiry.model();
    int item = model.items().number(itemId);
    if (item == Items.UNKNOWN) {
      return "this model does not know it";
    }
    if (!model.items().isActive(item)) {
      return "it is " + model.item(item).status().wireName() + ": never recommended";
    }
    if (options.excludedItemIds().contains(itemId)) {
      return "the question excludes it";
    }
    boolean isAsked = inquiry instanceof ItemsInquiry;
    if (isAsked && Arrays.stream(inquiry.items()).anyMatch(asked -> asked == item)) {
      return "it is what was asked about";
    }
    boolean wasBought =
        inquiry.user().filter(user -> user.purchased().indexOf(item) >= 0).isPresent();
    if (wasBought && model.manifest().serving().excludePurchased()) {
      return "the user bought it, and this model recommends nothing twice";
    }
    if (options.filter().isPresent() && !passes(model, filter, itemId)) {
      return "the filters do not let it through";
    }
    Answer answer = inquiry.ask(options);
    return "it is beyond the first " + Figures.count(answer.totalItems(), "item");
  }

  /**
   * Asked of the code that answers: the last rung reaches every item that a filter lets through.
   */
  private static boolean passes(Model model, GivenFilter filter, String itemId) {
    Options alone =
        new Options(Page.first(1), Mode.POPULAR, List.of(), Optional.of(filter.and(itemId)));
    return new Recommender(model).user("", alone).size() > 0;
  }
}
