package dev.nightjar.trainer.evaluate;

import dev.nightjar.trainer.prepare.Visits;
import dev.nightjar.trainer.read.EventSchema;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** What happened before a cutoff, as far as baselines and splits need it; on the driver. */
public final class Past {
  /** Likeness of items can be told from so many users or orders; more would only fill the heap. */
  private static final int MOST_GROUPS = 200_000;

  private final Instant cutoff;
  private final Map<String, Long> interactions;
  private final Map<String, List<String>> histories;
  private final Map<Kind, List<Group>> groups;

  Past(
      Instant cutoff,
      Map<String, Long> interactions,
      Map<String, List<String>> histories,
      Map<Kind, List<Group>> groups) {
    this.cutoff = cutoff;
    this.interactions = interactions;
    this.histories = histories;
    this.groups = groups;
  }

  /** By what items belong together. */
  enum Kind {
    /** What a user acted on. */
    USER,
    /** What was bought together. */
    ORDER,
    /** What was looked at together. */
    VISIT
  }

  /**
   * Collects it.
   *
   * @param events before the cutoff, in the columns of {@link EventSchema}
   * @param orders the same events' {@link dev.nightjar.trainer.prepare.Orders}
   * @param heldOut whose users' histories are wanted
   */
  public static Past of(Dataset<Row> events, Dataset<Row> orders, HeldOut heldOut, long seed) {
    Map<String, Long> interactions = new HashMap<>();
    Groups.onItems(events)
        .select(EventSchema.USER_ID, EventSchema.ITEM_ID)
        .distinct()
        .groupBy(EventSchema.ITEM_ID)
        .count()
        .collectAsList()
        .forEach(row -> interactions.put(row.getString(0), row.getLong(1)));
    Dataset<Row> ofUsers = Groups.ofUsers(events);
    Dataset<Row> asked =
        events
            .sparkSession()
            .createDataset(heldOut.users().stream().map(Group::key).toList(), Encoders.STRING())
            .toDF(Groups.KEY);
    Map<String, List<String>> histories = new HashMap<>();
    Groups.collect(
            ofUsers.join(asked, new String[] {Groups.KEY}, "left_semi"), 1, Integer.MAX_VALUE, seed)
        .forEach(user -> histories.put(user.key(), user.items()));
    Map<Kind, List<Group>> groups = new EnumMap<>(Kind.class);
    groups.put(Kind.USER, Groups.collect(ofUsers, 1, MOST_GROUPS, seed));
    groups.put(Kind.ORDER, Groups.collect(Groups.ofOrders(orders), 1, MOST_GROUPS, seed));
    Dataset<Row> ofVisits = Groups.ofVisits(Visits.of(events));
    groups.put(Kind.VISIT, Groups.collect(ofVisits, 1, MOST_GROUPS, seed));
    return new Past(heldOut.cutoff(), interactions, histories, groups);
  }

  Instant cutoff() {
    return cutoff;
  }

  /** How many users acted on each item; items without any are absent. */
  Map<String, Long> interactions() {
    return interactions;
  }

  /** The items that a held-out user acted on. */
  List<String> history(String userId) {
    return histories.getOrDefault(userId, List.of());
  }

  /** Groups of one kind. */
  List<Group> groups(Kind kind) {
    return groups.getOrDefault(kind, List.of());
  }
}
