package dev.nightjar.model;

import java.time.Instant;
import java.util.List;

/**
 * What a shop's pages asked for on the last day of a model's events, as those events tell it: a
 * sample, shuffled, so that the first few of it are a sample, too.
 *
 * <p>Whoever acted on an item stood on a page that asked for that user and for that item; whoever
 * bought had a cart. What was asked often is there as often.
 *
 * @param from the first instant of the day
 * @param until the first instant after it
 * @param users a {@code user_id} for each request
 * @param items an {@code item_id} for each request
 * @param carts the items of each cart, once each
 */
public record Requests(
    Instant from, Instant until, List<String> users, List<String> items, List<List<String>> carts) {
  public Requests {
    users = List.copyOf(users);
    items = List.copyOf(items);
    carts = carts.stream().map(List::copyOf).toList();
  }

  /** How many there are of all kinds. */
  public int size() {
    return users.size() + items.size() + carts.size();
  }
}
