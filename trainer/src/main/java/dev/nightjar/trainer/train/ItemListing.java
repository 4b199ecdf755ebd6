package dev.nightjar.trainer.train;

import dev.nightjar.trainer.evidence.Evidence;
import dev.nightjar.trainer.learn.BlendedList;
import dev.nightjar.trainer.learn.CoOccurrence;
import dev.nightjar.trainer.learn.CoOccurrences;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.ItemLists;
import dev.nightjar.trainer.learn.Matrix;
import dev.nightjar.trainer.learn.Ranking;
import dev.nightjar.trainer.learn.Reach;
import dev.nightjar.trainer.search.Tuning;
import dev.nightjar.trainer.write.ItemTables;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.apache.spark.api.java.JavaSparkContext;

/** The stage of {@link Learning} that lists what stands beside an item, a click and a cart. */
final class ItemListing {
  private final JavaSparkContext spark;
  private final Evidence evidence;
  private final Tuning tuning;
  private final int depth;
  private final ItemTables tables;

  /**
   * @param depth the most items of a list
   */
  ItemListing(
      JavaSparkContext spark, Evidence evidence, Tuning tuning, int depth, ItemTables tables) {
    this.spark = spark;
    this.evidence = evidence;
    this.tuning = tuning;
    this.depth = depth;
    this.tables = tables;
  }

  /**
   * What was listed.
   *
   * @param similar for each item those that are like it by all evidence
   * @param reached by kind of list: how many items are in at least one list
   * @param byBehaviour how many items have neighbours by behaviour
   * @param byOrders how many items were bought together with others
   */
  record Listed(
      List<Ranking> similar, Map<String, Integer> reached, long byBehaviour, long byOrders) {}

  /** Learns the lists and writes the tables of neighbours and of co-occurrence. */
  Listed write(Matrix factors, List<Ranking> text) throws IOException {
    ItemLists lists = new ItemLists(spark, evidence.ofItems(), depth, factors, text);
    ItemBlend basket = tuning.basket();
    // A matrix is inverted for seconds; meanwhile Spark counts, and leaves cores idle by turns.
    ForkJoinPool cores = new ForkJoinPool();
    ForkJoinTask<List<Ranking>> linear = cores.submit(() -> lists.linear(basket));
    cores.shutdown(); // after what was submitted
    ItemBlend click = tuning.click();
    ItemLists.Parts parts = lists.parts(click);
    List<BlendedList> similar = lists.blended(click, parts).all();
    List<Ranking> byBehaviour = cut(parts.behaviour());
    List<Ranking> byText = cut(text);
    tables.neighbours(byBehaviour, byText, similar);

    CoOccurrences bought = lists.bought(basket);
    List<CoOccurrence> counted = bought.of(spark);
    boolean isSame = basket.factorsDamping() == click.factorsDamping();
    List<BlendedList> ofCart =
        lists
            .blended(
                basket,
                new ItemLists.Parts(
                    lists.lent(bought, counted),
                    linear.join(),
                    lists.visits(basket),
                    isSame ? parts.behaviour() : lists.behaviour(basket)))
            .all();
    List<CoOccurrence> together = counted.stream().map(items -> items.first(depth)).toList();
    tables.coOccurrence(together, ofCart);

    List<Ranking> bySimilarity = rankings(similar);
    List<Ranking> byOrders = together.stream().map(CoOccurrence::ranking).toList();
    Map<String, Integer> reached = new LinkedHashMap<>();
    reached.put("alike by behaviour", Reach.of(byBehaviour).size());
    reached.put("alike by text", Reach.of(byText).size());
    reached.put("alike by all evidence", Reach.of(bySimilarity).size());
    reached.put("bought together", Reach.of(byOrders).size());
    reached.put("beside a cart, by all evidence", Reach.of(rankings(ofCart)).size());
    return new Listed(bySimilarity, reached, Ranking.filled(byBehaviour), Ranking.filled(byOrders));
  }

  private List<Ranking> cut(List<Ranking> rankings) {
    return rankings.stream().map(ranking -> ranking.first(depth)).toList();
  }

  private static List<Ranking> rankings(List<BlendedList> lists) {
    return lists.stream().map(BlendedList::ranking).toList();
  }
}
