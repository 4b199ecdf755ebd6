package dev.nightjar.trainer.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The questions that a {@link HeldOut} asks. */
public final class Cases {
  private static final int MOST_IN_CART = 3;

  private final HeldOut heldOut;
  private final ItemNumbers numbers;

  public Cases(HeldOut heldOut, ItemNumbers numbers) {
    this.heldOut = heldOut;
    this.numbers = numbers;
  }

  /** What users buy, or act on if nobody bought; no history is given. */
  public List<Case> users() {
    return heldOut.users().stream()
        .map(user -> new Case(user.key(), new int[0], new int[0], numbers.sorted(user.items())))
        .toList();
  }

  /** The same user, asked about what was not bought before; none if that is nothing. */
  public static Optional<Case> unbought(Case user, int[] bought) {
    int[] relevant = Known.without(user.relevant(), bought);
    return relevant.length == 0
        ? Optional.empty()
        : Optional.of(new Case(user.userId(), user.given(), bought, relevant));
  }

  /** The rest of a visit, or of an order where there are no visits, by its first item. */
  public List<Case> clicks() {
    return queries(heldOut.clicks(), 1);
  }

  /** The rest of an order by up to three of its items. */
  public List<Case> carts() {
    return queries(heldOut.carts(), MOST_IN_CART);
  }

  /** Groups cut in two: up to so many of the first items are given, the rest is asked for. */
  private List<Case> queries(List<Group> groups, int most) {
    return groups.stream().map(group -> query(group.items(), most)).toList();
  }

  private Case query(List<String> items, int most) {
    int cut = Math.min(most, items.size() - 1);
    int[] given = numbers.of(items.subList(0, cut));
    return new Case(
        "",
        given,
        IntStream.of(given).sorted().toArray(),
        numbers.sorted(items.subList(cut, items.size())));
  }
}
