package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the model and its past know of users and items: all that cases, splits and measures need.
 */
final class Known {
  private final Model model;
  private final Past past;
  private final ItemNumbers numbers;
  private final float[] interactions;
  private final Measures measures;
  private final EvaluationSettings settings;
  private final Map<List<Past.Kind>, Baselines> baselines = new HashMap<>();

  Known(Model model, Past past, EvaluationSettings settings) {
    this.model = model;
    this.past = past;
    this.settings = settings;
    numbers = ItemNumbers.ofModel(model.items());
    interactions = new float[model.items().size()];
    for (int item = 0; item < interactions.length; item++) {
      interactions[item] = past.interactions().getOrDefault(model.items().id(item), 0L);
    }
    measures = new Measures(model, interactions);
  }

  Model model() {
    return model;
  }

  Past past() {
    return past;
  }

  ItemNumbers numbers() {
    return numbers;
  }

  EvaluationSettings settings() {
    return settings;
  }

  /** Whether anybody acted on an item. */
  boolean isKnown(int item) {
    return item < interactions.length && interactions[item] > 0;
  }

  boolean hasPrices(String userId) {
    return model.user(userId).filter(user -> user.priceAffinity().size() > 0).isPresent();
  }

  /** What a user bought, ascending. */
  int[] bought(String userId) {
    return model
        .user(userId)
        .map(UserRow::purchased)
        .map(items -> items.toArray())
        .orElse(new int[0]);
  }

  /** Splits by whether what came true was known before. */
  List<Split> byNovelty() {
    return List.of(
        Split.items("known items", (asked, item) -> isKnown(item)),
        Split.items("new items", (asked, item) -> !isKnown(item)));
  }

  /** Splits by whether what came true was bought before. */
  List<Split> byRepetition() {
    return List.of(
        Split.items("bought before", (asked, item) -> contains(bought(asked.userId()), item)),
        Split.items("not bought before", (asked, item) -> !contains(bought(asked.userId()), item)));
  }

  /** Puts cases together. */
  Asked ask(List<Case> cases, int k, boolean prices) {
    return new Asked(cases, k, prices, measures, settings.seed());
  }

  /**
   * The well-known methods, learnt from groups; for the same groups they are learnt once.
   *
   * @param alike tell which items are alike
   * @param popular tell which items are popular
   */
  Baselines baselines(Past.Kind alike, Past.Kind popular) {
    return baselines.computeIfAbsent(
        List.of(alike, popular),
        kinds ->
            new Baselines(
                sets(alike), sets(popular), past, measures.may(), settings.mostLinearItems()));
  }

  private ItemSets sets(Past.Kind kind) {
    return ItemSets.of(past.groups(kind), numbers);
  }

  /** Those of {@code items} that are not among {@code ascending}. */
  static int[] without(int[] items, int[] ascending) {
    return IntStream.of(items).filter(item -> !contains(ascending, item)).toArray();
  }

  private static boolean contains(int[] ascending, int item) {
    return Arrays.binarySearch(ascending, item) >= 0;
  }
}
