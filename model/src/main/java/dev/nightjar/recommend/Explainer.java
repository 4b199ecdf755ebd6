package dev.nightjar.recommend;

import dev.nightjar.model.Blended;
import dev.nightjar.model.CoOccurrenceRow;
import dev.nightjar.model.EmbeddingRow;
import dev.nightjar.model.Floats;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.NeighbourRow;
import dev.nightjar.model.Part;
import dev.nightjar.model.Scored;
import dev.nightjar.model.UserRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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
    UserScore score = UserScore.of(model, user.get());
    return new Explanation(
        rung, score.of(item), alike(user.get(), item, vector), score.shares(item));
  }

  /**
   * Why {@code item} stands in the answer to an item, a click or a cart of {@code itemIds}.
   *
   * @param endpoint that was asked
   * @param mode it was asked in; in {@link Mode#AUTO} blended lists come first
   */
  public Explanation forItems(
      Endpoint endpoint, Mode mode, List<String> itemIds, int item, Rung rung) {
    int[] asked =
        itemIds.stream()
            .mapToInt(model.items()::number)
            .filter(number -> number != Items.UNKNOWN)
            .distinct()
            .toArray();
    Optional<Explanation> blended =
        mode == Mode.AUTO ? blended(endpoint, asked, item, rung) : Optional.empty();
    return blended.orElseGet(() -> forItems(asked, item, rung));
  }

  /** Empty if no blended list holds the item. */
  private Optional<Explanation> blended(Endpoint endpoint, int[] asked, int item, Rung rung) {
    float score = 0;
    Map<Part, Double> parts = new EnumMap<>(Part.class);
    for (int one : asked) {
      Blended blended =
          endpoint == Endpoint.BASKET
              ? model.coOccurrence(one).basket()
              : model.neighbours(one).similar();
      OptionalInt place = placeOf(blended.list(), item);
      if (place.isPresent()) {
        float adds = blended.list().score(place.getAsInt());
        int shares = blended.shares().get(place.getAsInt());
        score += adds;
        for (Part part : Part.values()) {
          double adding = (double) adds * part.percent(shares);
          if (adding > 0) {
            parts.merge(part, adding, Double::sum);
          }
        }
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    double sum = parts.values().stream().mapToDouble(adds -> adds).sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    List<Evidence> evidence = new ArrayList<>();
    parts.forEach(
        (part, adds) -> {
          shares.put(part.wireName(), adds / sum);
          evidence.addAll(of(part, asked, item));
        });
    return Optional.of(new Explanation(rung, score, evidence, shares));
  }

  /** What can be told of one part; nothing is kept of visits. */
  private List<Evidence> of(Part part, int[] asked, int item) {
    return switch (part) {
      case ORDERS -> forItems(asked, item, Rung.CO_OCCURRENCE).evidence();
      case VISITS -> List.of();
      case FACTORS -> forItems(asked, item, Rung.COLLABORATIVE).evidence();
      case TEXT -> forItems(asked, item, Rung.SEMANTIC).evidence();
    };
  }

  private Explanation forItems(int[] asked, int item, Rung rung) {
    List<Evidence> evidence = new ArrayList<>();
    switch (rung) {
      case CO_OCCURRENCE -> {
        for (int one : asked) {
          together(one, item).ifPresent(evidence::add);
        }
      }
      case COLLABORATIVE ->
          evidence.addAll(
              near(asked, item, rung, NeighbourRow::collaborative, EmbeddingRow::collaborative));
      case SEMANTIC ->
          evidence.addAll(near(asked, item, rung, NeighbourRow::semantic, EmbeddingRow::semantic));
      case POPULAR_IN_CATEGORY ->
          evidence.add(
              new Evidence(rung, model.items().category(item), model.items().popularity(item)));
      case POPULAR, PERSONALIZED, PRICE_OPTIMIZED ->
          evidence.add(new Evidence(rung, "", model.items().popularity(item)));
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
    OptionalInt found = placeOf(row.together(), item);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int place = found.getAsInt();
    return Optional.of(
        new Evidence(
            Rung.CO_OCCURRENCE,
            model.items().id(asked),
            row.together().score(place),
            row.pairCounts().get(place),
            row.orders()));
  }

  /** What the lists of the night say or, if none of them holds the item, the cosines. */
  private List<Evidence> near(
      int[] asked,
      int item,
      Rung rung,
      Function<NeighbourRow, Scored> lists,
      Function<EmbeddingRow, Floats> vectors) {
    List<Evidence> listed = new ArrayList<>();
    List<Evidence> cosines = new ArrayList<>();
    Floats vector = vectors.apply(model.embedding(item));
    for (int one : asked) {
      String id = model.items().id(one);
      Scored list = lists.apply(model.neighbours(one));
      placeOf(list, item).ifPresent(place -> listed.add(new Evidence(rung, id, list.score(place))));
      float cosine = vector.cosine(vectors.apply(model.embedding(one)));
      if (cosine != 0) { // without a vector it is
        cosines.add(new Evidence(rung, id, cosine));
      }
    }
    return listed.isEmpty() ? cosines : listed;
  }

  private static OptionalInt placeOf(Scored list, int item) {
    return IntStream.range(0, list.size()).filter(place -> list.item(place) == item).findFirst();
  }
}
