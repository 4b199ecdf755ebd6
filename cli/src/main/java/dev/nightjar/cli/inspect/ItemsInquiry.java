package dev.nightjar.cli.inspect;

import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Explainer;
import dev.nightjar.recommend.Explanation;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.recommend.Rung;
import java.util.List;

/** What goes with an item, a click or a cart. */
final class ItemsInquiry implements Inquiry {
  private final Model model;
  private final Endpoint endpoint;
  private final List<String> itemIds;
  private final Recommender recommender;
  private final Explainer explainer;

  /**
   * @param endpoint of one item, but for {@link Endpoint#BASKET}
   */
  ItemsInquiry(Model model, Endpoint endpoint, List<String> itemIds) {
    this.model = model;
    this.endpoint = endpoint;
    this.itemIds = List.copyOf(itemIds);
    this.recommender = new Recommender(model);
    this.explainer = new Explainer(model);
  }

  @Override
  public Model model() {
    return model;
  }

  @Override
  public Endpoint endpoint() {
    return endpoint;
  }

  @Override
  public Subject subject() {
    if (endpoint == Endpoint.BASKET) {
      return new BasketSubject(model, itemIds);
    }
    int item = model.items().number(itemIds.get(0));
    return item == Items.UNKNOWN ? new UnknownItem(itemIds.get(0)) : ItemSubject.of(model, item);
  }

  @Override
  public Answer ask(Options options) {
    return endpoint == Endpoint.BASKET
        ? recommender.basket(itemIds, options)
        : recommender.item(itemIds.get(0), options);
  }

  @Override
  public Explanation explain(Mode mode, int item, Rung rung) {
    return explainer.forItems(endpoint, mode, itemIds, item, rung);
  }

  @Override
  public int[] items() {
    return itemIds.stream()
        .mapToInt(model.items()::number)
        .filter(item -> item != Items.UNKNOWN)
        .distinct()
        .toArray();
  }
}
