package dev.nightjar.trainer.write;

import dev.nightjar.model.CoOccurrenceRow;
import dev.nightjar.model.EmbeddingRow;
import dev.nightjar.model.ItemRow;
import dev.nightjar.model.NeighbourRow;
import dev.nightjar.model.PopularRow;
import dev.nightjar.model.PriceBucketRow;
import dev.nightjar.model.StagedModel;
import dev.nightjar.model.TableKind;
import dev.nightjar.model.TableWriter;
import dev.nightjar.trainer.learn.BlendedList;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.CatalogueItem;
import dev.nightjar.trainer.learn.CoOccurrence;
import dev.nightjar.trainer.learn.ItemParts;
import dev.nightjar.trainer.learn.Matrix;
import dev.nightjar.trainer.learn.PriceBuckets;
import dev.nightjar.trainer.learn.Ranking;
import dev.nightjar.trainer.learn.SemanticVectors;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntFunction;

/**
 * Writes the tables whose keys are items or categories, from the driver, each in order of its key.
 */
public final class ItemTables {
  private final StagedModel staged;

  public ItemTables(StagedModel staged) {
    this.staged = staged;
  }

  /**
   * {@code items.chm}.
   *
   * @param popularity decayed weight of all interactions with each item, {@code float[items]}
   * @param parts of users' scores of the items
   */
  public void items(Catalogue catalogue, PriceBuckets buckets, float[] popularity, ItemParts parts)
      throws IOException {
    write(
        TableKind.ITEMS,
        catalogue.size(),
        number -> {
          CatalogueItem item = catalogue.items().get(number);
          return ItemRow.encode(
              item.id(),
              item.type(),
              item.status(),
              item.name(),
              item.category(),
              item.attributes(),
              item.price(),
              buckets.of(number),
              popularity[number],
              parts.boost(number),
              parts.prior(number));
        });
  }

  /** {@code embeddings.chm}; a row of zeros is written as no vector. */
  public void embeddings(Matrix collaborative, SemanticVectors semantic) throws IOException {
    write(
        TableKind.EMBEDDINGS,
        collaborative.rows(),
        item ->
            EmbeddingRow.encode(
                vector(collaborative, item),
                vector(semantic.vectors(), item),
                semantic.textSha256().get(item)));
  }

  /** {@code neighbours.chm}. */
  public void neighbours(
      List<Ranking> collaborative, List<Ranking> semantic, List<BlendedList> similar)
      throws IOException {
    write(
        TableKind.NEIGHBOURS,
        collaborative.size(),
        item ->
            NeighbourRow.encode(
                collaborative.get(item).items(),
                collaborative.get(item).scores(),
                semantic.get(item).items(),
                semantic.get(item).scores(),
                similar.get(item).ranking().items(),
                similar.get(item).ranking().scores(),
                similar.get(item).shares()));
  }

  /** {@code cooccurrence.chm}. */
  public void coOccurrence(List<CoOccurrence> items, List<BlendedList> basket) throws IOException {
    write(
        TableKind.CO_OCCURRENCE,
        items.size(),
        item -> {
          CoOccurrence found = items.get(item);
          return CoOccurrenceRow.encode(
              found.ranking().items(),
              found.ranking().scores(),
              found.pairCounts(),
              found.orders(),
              basket.get(item).ranking().items(),
              basket.get(item).ranking().scores(),
              basket.get(item).shares());
        });
  }

  /** {@code popular.chm}. */
  public void popular(SortedMap<String, Ranking> rankings) throws IOException {
    try (TableWriter<String> table = staged.table(TableKind.POPULAR)) {
      for (Map.Entry<String, Ranking> category : rankings.entrySet()) {
        Ranking ranking = category.getValue();
        table.put(category.getKey(), PopularRow.encode(ranking.items(), ranking.scores()));
      }
      staged.add(table.finish());
    }
  }

  /** {@code price-buckets.chm}. */
  public void priceBuckets(PriceBuckets buckets) throws IOException {
    try (TableWriter<String> table = staged.table(TableKind.PRICE_BUCKETS)) {
      for (Map.Entry<String, PriceBuckets.Cut> category : buckets.cuts().entrySet()) {
        PriceBuckets.Cut cut = category.getValue();
        table.put(category.getKey(), PriceBucketRow.encode(cut.lowest(), cut.sizes()));
      }
      staged.add(table.finish());
    }
  }

  private void write(TableKind<Integer> kind, int items, IntFunction<byte[]> row)
      throws IOException {
    try (TableWriter<Integer> table = staged.table(kind)) {
      for (int item = 0; item < items; item++) {
        table.put(item, row.apply(item));
      }
      staged.add(table.finish());
    }
  }

  private static float[] vector(Matrix matrix, int row) {
    return matrix.isZero(row) ? new float[0] : matrix.row(row);
  }
}
