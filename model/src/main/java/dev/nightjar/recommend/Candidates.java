package dev.nightjar.recommend;

import dev.nightjar.model.Ints;
import dev.nightjar.model.Items;
import dev.nightjar.recommend.filter.Allowed;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The items that may still be listed for a request: those that are visible and that its filter lets
 * through, but for those that were excluded or taken.
 */
final class Candidates {
  private static final int FEW = 16;

  private final Items catalogue;
  private final Visibility visibility;
  private final Marks gone;
  private final @Nullable Allowed allowed;
  private final int visible; // read first: it publishes which they are
  private int excludedVisible;

  /**
   * @param gone the items excluded or taken; emptied here
   * @param allowed what the filter lets through; everything if there is none
   */
  Candidates(Items catalogue, Visibility visibility, Marks gone, Optional<Allowed> allowed) {
    this.catalogue = catalogue;
    this.visibility = visibility;
    this.visible = visibility.count();
    this.gone = gone;
    this.allowed = allowed.orElse(null);
    gone.clear();
  }

  /** Never lists {@code itemId}; unknown ids are ignored. */
  void exclude(String itemId) {
    int item = catalogue.number(itemId);
    if (item != Items.UNKNOWN) {
      exclude(item);
    }
  }

  /** Never lists any of {@code items}. */
  void exclude(int[] items) {
    for (int item : items) {
      exclude(item);
    }
  }

  /** Never lists any of {@code items}. */
  void exclude(Ints items) {
    for (int i = 0; i < items.size(); i++) {
      exclude(items.get(i));
    }
  }

  private void exclude(int item) {
    if (gone.add(item) && visibility.isVisible(item)) {
      excludedVisible++;
    }
  }

  /** How many there are, counted up to {@code most}; not once items have been taken. */
  int count(int most) {
    return allowed == null
        ? Math.max(0, Math.min(most, visible - excludedVisible))
        : (int) stream().limit(most).count();
  }

  /** Whether the filter leaves so few items that ranking them beats walking a ranked list. */
  boolean areFew() {
    return allowed != null && allowed.size() < catalogue.size() / FEW;
  }

  /** Whether {@code item} could be taken. */
  boolean isLeft(int item) {
    return mayBeShown(item) && !gone.contains(item);
  }

  /** Takes {@code item}, unless it is none of them any more. */
  boolean take(int item) {
    return mayBeShown(item) && gone.add(item);
  }

  /** All that are left, in item order. */
  IntStream stream() {
    IntStream items = allowed == null ? IntStream.range(0, catalogue.size()) : allowed.stream();
    return items.filter(item -> visibility.isVisible(item) && !gone.contains(item));
  }

  private boolean mayBeShown(int item) {
    return visibility.isVisible(item) && (allowed == null || allowed.contains(item));
  }
}
