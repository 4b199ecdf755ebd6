package dev.nightjar.recommend;

import dev.nightjar.model.Model;
import dev.nightjar.model.QuotedIds;
import dev.nightjar.recommend.filter.AllowedItems;
import dev.nightjar.recommend.filter.AttributeIndex;
import java.util.function.Predicate;

/**
 * An open model, and what is kept of it on the heap beside its tables: one for all requests.
 *
 * <p>Vectors, the index of attributes and the quoted ids are made when they are first needed, for a
 * command that asks one plain question needs none of them.
 */
final class Stock {
  final Model model;
  final Visibility visibility;
  final PopularOrder popular;
  final Later<QuotedIds> quotedIds;
  private final Later<ItemVectors> vectors;
  private final Later<AllowedItems> allowed;

  /** Users that are answered as if the model did not know them. */
  volatile Predicate<String> forgotten = userId -> false;

  Stock(Model model) {
    this.model = model;
    visibility = new Visibility(model.items());
    popular = new PopularOrder(model.items());
    quotedIds = new Later<>(() -> new QuotedIds(model.items()));
    vectors = new Later<>(() -> ItemVectors.of(model));
    allowed = new Later<>(() -> new AllowedItems(AttributeIndex.of(model)));
  }

  /** The items' vectors. */
  ItemVectors vectors() {
    return vectors.get();
  }

  /** The items that filters let through. */
  AllowedItems allowed() {
    return allowed.get();
  }
}
