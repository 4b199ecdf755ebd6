package dev.nightjar.trainer.prepare;

import static dev.nightjar.trainer.read.EventSchema.EVENT_NAME;
import static dev.nightjar.trainer.read.EventSchema.PREVIOUS_USER_ID;
import static dev.nightjar.trainer.read.EventSchema.TIMESTAMP;
import static dev.nightjar.trainer.read.EventSchema.USER_ID;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import dev.nightjar.event.StandardEvent;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Events whose {@code user_id} is the last id by which their user is known.
 *
 * <p>An {@code identify} event says that {@code user_id} takes over {@code previous_user_id}. Of
 * several for one previous id the latest holds; of those equally late, the one with the greater
 * {@code user_id}. Chains are followed to their end. Ids on a cycle, or on a way into one, have no
 * end: their events keep the id they came with.
 *
 * @param events the columns that went in
 * @param merged how many ids were taken over by another
 * @param cyclic how many ids lie on a cycle or lead into one
 * @param cyclicExamples the first few of those, in order
 */
public record Identities(
    Dataset<Row> events, long merged, long cyclic, List<String> cyclicExamples) {
  private static final int MOST_EXAMPLES = 5;

  /** So many pairs of ids fit every executor's memory, and spare the events a shuffle. */
  private static final long MOST_TO_BROADCAST = 200_000;

  public Identities {
    cyclicExamples = List.copyOf(cyclicExamples);
  }

  /** Follows the {@code identify} events; where no id has an end, nothing is joined. */
  public static Identities merge(Dataset<Row> events) {
    IdentityChains chains = IdentityChains.follow(links(events));
    long merged = chains.ended();
    List<String> examples = chains.open() == 0 ? List.of() : examples(chains.rows());
    if (merged == 0) {
      return new Identities(events, 0, chains.open(), examples);
    }
    Dataset<Row> ended =
        chains.rows().where(not(col(IdentityChains.OPEN))).drop(IdentityChains.OPEN);
    Dataset<Row> replaced = replace(events, merged > MOST_TO_BROADCAST ? ended : broadcast(ended));
    return new Identities(replaced, merged, chains.open(), examples);
  }

  private static List<String> examples(Dataset<Row> chains) {
    return chains
        .where(col(IdentityChains.OPEN))
        .select(IdentityChains.PREVIOUS)
        .orderBy(IdentityChains.PREVIOUS)
        .limit(MOST_EXAMPLES)
        .as(Encoders.STRING())
        .collectAsList();
  }

  /** The latest id that each previous one was taken over by. */
  private static Dataset<Row> links(Dataset<Row> events) {
    return events
        .where(col(EVENT_NAME).equalTo(StandardEvent.IDENTIFY.eventName()))
        .where(col(PREVIOUS_USER_ID).notEqual(col(USER_ID)))
        .groupBy(col(PREVIOUS_USER_ID).as(IdentityChains.PREVIOUS))
        .agg(max(struct(col(TIMESTAMP), col(USER_ID))).as("latest"))
        .select(col(IdentityChains.PREVIOUS), col("latest." + USER_ID).as(IdentityChains.CURRENT));
  }

  private static Dataset<Row> replace(Dataset<Row> events, Dataset<Row> ended) {
    Column[] columns =
        Arrays.stream(events.columns())
            .map(
                name ->
                    name.equals(USER_ID)
                        ? coalesce(col(IdentityChains.CURRENT), col(name)).as(name)
                        : col(name))
            .toArray(Column[]::new);
    return events
        .join(ended, col(USER_ID).equalTo(col(IdentityChains.PREVIOUS)), "left")
        .select(columns);
  }
}
