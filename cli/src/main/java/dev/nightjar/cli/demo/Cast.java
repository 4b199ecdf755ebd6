package dev.nightjar.cli.demo;

import dev.nightjar.model.Ints;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.Scored;
import dev.nightjar.model.UserRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whom and what the demo asks about: real ids, chosen from the model so that each has something to
 * show, and the same every time for the same model.
 *
 * @param user the one who bought the most different items
 * @param recent the first few items the user last acted on
 * @param purchased what the user bought, if that is never shown again; else nothing
 * @param stranger a user the model does not know
 * @param item the most popular one that looks like another
 * @param basket three items of which each is bought together with the others
 */
record Cast(
    String user,
    List<String> recent,
    Set<String> purchased,
    String stranger,
    String item,
    List<String> basket) {
  private static final int FEW = 4;
  private static final String STRANGER = "somebody-new";

  Cast {
    recent = List.copyOf(recent);
    purchased = Set.copyOf(purchased);
    basket = List.copyOf(basket);
  }

  /**
   * @throws IOException if the model knows no such user, item or basket
   */
  static Cast of(Model model) throws IOException {
    String user = bestCustomer(model);
    return new Cast(
        user,
        recent(model, user),
        neverShown(model, user),
        STRANGER,
        lookedAlike(model),
        basket(model));
  }

  private static String bestCustomer(Model model) throws IOException {
    TreeMap<Integer, String> byPurchases = new TreeMap<>();
    model.forEachUser(
        (id, row) -> {
          if (row.priceAffinity().size() > 0 && row.ranked().size() > 0) {
            byPurchases.merge(
                row.purchased().size(), id, (one, two) -> one.compareTo(two) < 0 ? one : two);
          }
        });
    if (byPurchases.isEmpty()) {
      throw new IOException("expected a user with purchases in the model, found none");
    }
    return byPurchases.lastEntry().getValue();
  }

  private static List<String> recent(Model model, String user) {
    return ids(model, user, UserRow::recent).limit(FEW).toList();
  }

  private static Set<String> neverShown(Model model, String user) {
    return model.manifest().serving().excludePurchased()
        ? ids(model, user, UserRow::purchased).collect(Collectors.toSet())
        : Set.of();
  }

  private static Stream<String> ids(Model model, String user, Function<UserRow, Ints> items) {
    return model.user(user).map(items).stream()
        .flatMapToInt(list -> Arrays.stream(list.toArray()))
        .mapToObj(model.items()::id);
  }

  private static String lookedAlike(Model model) throws IOException {
    return popular(model)
        .filter(item -> model.neighbours(item).semantic().size() > 0)
        .filter(item -> model.neighbours(item).collaborative().size() > 0)
        .mapToObj(model.items()::id)
        .findFirst()
        .orElseThrow(() -> new IOException("expected an item with neighbours, found none"));
  }

  private static List<String> basket(Model model) throws IOException {
    return popular(model)
        .mapToObj(item -> basketWith(model, item))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () -> new IOException("expected three items that are bought together, found none"));
  }

  /** {@code first}, what is most bought with it, and what is bought with both. */
  private static Optional<List<String>> basketWith(Model model, int first) {
    Scored together = model.coOccurrence(first).together();
    if (together.size() == 0) {
      return Optional.empty();
    }
    int second = together.item(0);
    Set<Integer> withSecond = new HashSet<>();
    items(model.coOccurrence(second).together()).forEach(withSecond::add);
    Items items = model.items();
    return items(together)
        .filter(withSecond::contains)
        .mapToObj(third -> List.of(items.id(first), items.id(second), items.id(third)))
        .findFirst();
  }

  private static IntStream popular(Model model) {
    return items(model.popular().items());
  }

  private static IntStream items(Scored list) {
    return IntStream.range(0, list.size()).map(list::item);
  }
}
