package dev.nightjar.recommend;

import dev.nightjar.model.Items;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.QuotedIds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** One page of a ranked list, with where each item came from. */
public final class Answer {
  private final ModelVersion modelVersion;
  private final Items catalogue;
  private final Later<QuotedIds> quotedIds;
  private final Page page;
  private final int totalItems;
  private final Rung strategy;
  private final int[] items;
  private final Rung[] rungs;
  private final List<String> warnings;
  private final boolean unfinished;

  Answer(
      ModelVersion modelVersion,
      Items catalogue,
      Later<QuotedIds> quotedIds,
      Page page,
      int totalItems,
      Rung strategy,
      int[] items,
      Rung[] rungs,
      List<String> warnings,
      boolean unfinished) {
    this.modelVersion = modelVersion;
    this.catalogue = catalogue;
    this.quotedIds = quotedIds;
    this.page = page;
    this.totalItems = totalItems;
    this.strategy = strategy;
    this.items = items;
    this.rungs = rungs;
    this.warnings = List.copyOf(warnings);
    this.unfinished = unfinished;
  }

  /** The version that gave this answer. */
  public ModelVersion modelVersion() {
    return modelVersion;
  }

  public Page page() {
    return page;
  }

  /** How many items paging can reach for this request: at most the model's depth. */
  public int totalItems() {
    return totalItems;
  }

  /** {@link #totalItems()} divided by the page's limit, rounded up. */
  public int totalPages() {
    return (totalItems + page.limit() - 1) / page.limit();
  }

  /** The rung that answered first; {@link Rung#POPULAR} if nothing answered. */
  public Rung strategy() {
    return strategy;
  }

  /** How many items this page has. */
  public int size() {
    return items.length;
  }

  /** The item at {@code place} of this page, as its number in the model. */
  public int item(int place) {
    return items[place];
  }

  public String itemId(int place) {
    return catalogue.id(items[place]);
  }

  /** The ids of all items as JSON strings, by {@link #item}. */
  public QuotedIds quotedIds() {
    return quotedIds.get();
  }

  /** The rung that gave the item at {@code place} of this page. */
  public Rung rung(int place) {
    return rungs[place];
  }

  public List<String> itemIds() {
    List<String> ids = new ArrayList<>(items.length);
    for (int item : items) {
      ids.add(catalogue.id(item));
    }
    return ids;
  }

  /** What whoever asked should know of the request, such as an attribute that no item has. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Whether the rest would have taken too long for a recommender in a hurry: what is here is not to
   * be used. See {@link Recommender#hurried()}.
   */
  public boolean isUnfinished() {
    return unfinished;
  }

  /** How many items of this page each rung gave; rungs that gave none are absent. */
  public Map<Rung, Integer> sources() {
    Map<Rung, Integer> sources = new EnumMap<>(Rung.class);
    forEachRun((rung, count) -> sources.merge(rung, count, Integer::sum));
    return sources;
  }

  /**
   * Tells how many items in a row came from which rung: of most pages few runs, one for each rung.
   */
  public void forEachRun(ObjIntConsumer<Rung> action) {
    int from = 0;
    for (int place = 1; place <= rungs.length; place++) {
      if (place == rungs.length || rungs[place] != rungs[from]) {
        action.accept(rungs[from], place - from);
        from = place;
      }
    }
  }
}
