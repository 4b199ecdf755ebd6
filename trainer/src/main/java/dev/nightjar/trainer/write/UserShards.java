package dev.nightjar.trainer.write;

import dev.nightjar.model.Shards;
import dev.nightjar.model.TableFile;
import dev.nightjar.model.TableKind;
import dev.nightjar.model.TableWriter;
import dev.nightjar.trainer.learn.UserFacts;
import dev.nightjar.trainer.learn.UserReach;
import dev.nightjar.trainer.learn.UserRows;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Writes the user tables from the executors: one task ranks the users of one shard, in order of
 * {@code user_id}, and writes that shard.
 *
 * <p>A task writes into a folder of its own and renames at the end, so that a repeated or
 * speculative task disturbs nothing. The staging folder must be on storage that driver and
 * executors share.
 */
public final class UserShards {
  private UserShards() {}

  /**
   * What was written.
   *
   * @param tables one for each shard
   * @param reach of the users' lists
   */
  public record Written(List<TableFile> tables, UserReach reach) {}

  /** What one task wrote. */
  private record Shard(TableFile table, UserReach reach) implements Serializable {}

  /**
   * Writes.
   *
   * @param users facts by {@code user_id}
   * @param staging the staged model's folder
   * @throws IOException if a shard that an executor wrote is not to be seen from here
   */
  public static Written write(
      JavaSparkContext spark,
      JavaPairRDD<String, UserFacts> users,
      UserRows rows,
      int shards,
      Path staging)
      throws IOException {
    Broadcast<UserRows> shared = spark.broadcast(rows);
    String folder = staging.toAbsolutePath().toString();
    List<Shard> written =
        users
            .repartitionAndSortWithinPartitions(new ByShard(shards))
            .mapPartitionsWithIndex(
                (shard, sorted) -> List.of(write(shared.value(), sorted, shard, folder)).iterator(),
                false)
            .collect();
    shared.destroy();
    List<TableFile> tables = written.stream().map(Shard::table).toList();
    for (TableFile table : tables) {
      Path file = staging.resolve(table.file());
      if (!Files.exists(file)) {
        throw new IOException(
            "expected the shard that an executor wrote at "
                + file
                + ", found nothing: the model store must be on storage that driver and executors"
                + " share");
      }
    }
    return new Written(tables, UserReach.together(written.stream().map(Shard::reach).toList()));
  }

  private static Shard write(
      UserRows rows, Iterator<Tuple2<String, UserFacts>> users, int shard, String folder)
      throws IOException {
    String name = TableKind.USERS.fileName(shard);
    Path own =
        Files.createDirectories(
            Path.of(folder, ".task-" + TaskContext.get().taskAttemptId() + "-" + name));
    try (TableWriter<String> table = new TableWriter<>(TableKind.USERS, own.resolve(name))) {
      UserRows.Encoder encoder = rows.encoder();
      List<String> ids = new ArrayList<>();
      List<UserFacts> block = new ArrayList<>();
      while (users.hasNext()) {
        Tuple2<String, UserFacts> user = users.next();
        ids.add(user._1());
        block.add(user._2());
        if (block.size() == encoder.blockSize() || !users.hasNext()) {
          put(table, ids, encoder.encode(block));
          ids.clear();
          block.clear();
        }
      }
      TableFile written = table.finish();
      Files.move(own.resolve(name), Path.of(folder, name), StandardCopyOption.ATOMIC_MOVE);
      Files.delete(own);
      return new Shard(written, encoder.reach());
    }
  }

  private static void put(TableWriter<String> table, List<String> ids, List<byte[]> rows)
      throws IOException {
    for (int i = 0; i < rows.size(); i++) {
      table.put(ids.get(i), rows.get(i));
    }
  }

  /** One partition for each shard. */
  private static final class ByShard extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int shards;

    ByShard(int shards) {
      this.shards = shards;
    }

    @Override
    public int numPartitions() {
      return shards;
    }

    @Override
    public int getPartition(Object userId) {
      return Shards.of((String) userId, shards);
    }
  }
}
