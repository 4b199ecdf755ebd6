package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** Ranks something for many items, block by block; broadcast to the executors. */
interface BlockSearch extends Serializable {
  /** Enough for every core to take up another's slack. */
  int BLOCKS_PER_CORE = 4;

  /** How many blocks there are. */
  int blocks();

  /** The rankings of one block, from 0, one for each of its items in their order. */
  List<Ranking> block(int block);

  /** The rankings of all blocks, one behind the other. */
  static List<Ranking> run(JavaSparkContext spark, BlockSearch search) {
    Broadcast<BlockSearch> shared = spark.broadcast(search);
    List<Integer> blocks = IntStream.range(0, search.blocks()).boxed().toList();
    int tasks = Math.min(blocks.size(), BLOCKS_PER_CORE * spark.defaultParallelism());
    List<Ranking> rankings =
        spark
            .parallelize(blocks, Math.max(1, tasks))
            .flatMap(block -> shared.value().block(block).iterator())
            .collect();
    shared.destroy();
    return rankings;
  }
}
