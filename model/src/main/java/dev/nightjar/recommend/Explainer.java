package dev.nightjar.recommend;

import dev.nightjar.model.CoOccurrenceRow;
import dev.nightjar.model.Floats;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.PopularRow;
import dev.nightjar.model.Scored;
import dev.nightjar.model.UserRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells from the same tables that gave an answer why each item is in it. For people: takes
 * milliseconds.
 */
public final class Explainer {
  private static final int MOST_OWN_ITEMS = 3;
  private static final float ALIKE = 0.1f;

  private final Model model;

  public Explainer(Model model) {
    this.model = model;
  }

  /** Why {@code item} stands in the list of a user, price-optimized or not. */
  public Explanation forUser(String userId, int item, Rung rung) {
    Optional<UserRow> user = model.user(userId);
    int[] recent = user.map(row -> row.recent().toArray()).orElse(new int[0]);
    boolean ownList = rung == Rung.PERSONALIZED || rung == Rung.PRICE_OPTIMIZED;
    if (!ownList || user.isEmpty()) {
      return forItems(recent, item, rung);
    }
    Floats vector = model.embedding(item).collaborative();
    return new Explanation(rung, user.get().factors().dot(vector), alike(user.get(), item, vector));
  }

  /** Why {@code item} stands in the answer to an item, a click or a cart of {@code itemIds}. */
  public Explanation forItems(List<String> itemIds, int item, Rung rung) {
    int[] items =
        itemIds.stream()
            .mapToInt(model.items()::number)
            .filter(number -> number != Items.UNKNOWN)
            .distinct()
            .toArray();
    return forItems(items, item, rung);
  }

  private Explanation forItems(int[] asked, int item, Rung rung) {
    List<Evidence> evidence = new ArrayList<>();
    switch (rung) {
      case CO_OCCURRENCE -> {
        for (int one : asked) {
          together(one, item).ifPresent(evidence::add);
        }
      }
      case COLLABORATIVE -> {
        for (int one : asked) {
          place(model.neighbours(one).collaborative(), item, rung, model.items().id(one))
              .ifPresent(evidence::add);
        }
      }
      case SEMANTIC -> {
        for (int one : asked) {
          place(model.neighbours(one).semantic(), item, rung, model.items().id(one))
              .ifPresent(evidence::add);
        }
      }
      case POPULAR_IN_CATEGORY -> {
        String category = model.items().category(item);
        model
            .popular(category)
            .map(PopularRow::items)
            .flatMap(popular -> place(popular, item, rung, category))
            .ifPresent(evidence::add);
      }
      case POPULAR, PERSONALIZED, PRICE_OPTIMIZED ->
          place(model.popular().items(), item, rung, "").ifPresent(evidence::add);
    }
    evidence.sort(Comparator.comparing(Evidence::score).reversed());
    float sum = (float) evidence.stream().mapToDouble(Evidence::score).sum();
    return new Explanation(rung, sum, evidence);
  }

  /** The user's own items whose behaviour is most like that of {@code item}. */
  private List<Evidence> alike(UserRow user, int item, Floats vector) {
    return IntStream.concat(
            IntStream.of(user.recent().toArray()), IntStream.of(user.purchased().toArray()))
        .distinct()
        .filter(own -> own != item)
        .mapToObj(
            own ->
                new Evidence(
                    Rung.COLLABORATIVE,
                    model.items().id(own),
                    vector.cosine(model.embedding(own).collaborative())))
        .filter(evidence -> evidence.score() > ALIKE)
        .sorted(Comparator.comparing(Evidence::score).reversed())
        .limit(MOST_OWN_ITEMS)
        .toList();
  }

  private Optional<Evidence> together(int asked, int item) {
    CoOccurrenceRow row = model.coOccurrence(asked);
    Scored together = row.together();
    return IntStream.range(0, together.size())
        .filter(place -> together.item(place) == item)
        .mapToObj(
            place ->
                new Evidence(
                    Rung.CO_OCCURRENCE,
                    model.items().id(asked),
                    together.score(place),
                    row.pairCounts().get(place),
                    row.orders()))
        .findFirst();
  }

  private static Optional<Evidence> place(Scored list, int item, Rung rung, String of) {
    return IntStream.range(0, list.size())
        .filter(place -> list.item(place) == item)
        .mapToObj(place -> new Evidence(rung, of, list.score(place)))
        .findFirst();
  }
}
