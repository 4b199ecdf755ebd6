package dev.nightjar.trainer.evaluate;

import static org.apache.spark.sql.functions.col;

import dev.nightjar.trainer.prepare.Visits;
import dev.nightjar.trainer.read.EventSchema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What happened after a cutoff, as far as a model is asked about it. */
public final class HeldOut {
  private static final int FEWEST_OF_ORDER = 3;
  private static final int FEWEST_OF_VISIT = 2;

  private final Instant cutoff;
  private final Instant until;
  private final List<Group> users;
  private final boolean buyers;
  private final List<Group> carts;
  private final List<Group> clicks;
  private final boolean visits;

  HeldOut(
      Instant cutoff,
      Instant until,
      List<Group> users,
      boolean buyers,
      List<Group> carts,
      List<Group> clicks,
      boolean visits) {
    this.cutoff = cutoff;
    this.until = until;
    this.users = users;
    this.buyers = buyers;
    this.carts = carts;
    this.clicks = clicks;
    this.visits = visits;
  }

  /**
   * Collects samples.
   *
   * @param events in the columns of {@link EventSchema}, of any time
   * @param orders the same events' {@link dev.nightjar.trainer.prepare.Orders}
   * @param cutoff what came before is the past
   * @param until what came from then on does not count
   */
  public static HeldOut of(
      Dataset<Row> events,
      Dataset<Row> orders,
      Instant cutoff,
      Instant until,
      EvaluationSettings settings) {
    Dataset<Row> past = events.where(col(EventSchema.TIMESTAMP).lt(cutoff.toEpochMilli()));
    Dataset<Row> acts = Groups.between(events, cutoff, until);
    Dataset<Row> bought = Groups.between(orders, cutoff, until);
    boolean buyers = !bought.isEmpty();
    Dataset<Row> known =
        Groups.onItems(past).select(col(EventSchema.USER_ID).as(Groups.KEY)).distinct();
    Dataset<Row> ofUsers = buyers ? Groups.ofBuyers(bought) : Groups.ofUsers(acts);
    List<Group> users =
        collect(ofUsers.join(known, new String[] {Groups.KEY}, "left_semi"), 1, settings);
    List<Group> carts = collect(Groups.ofOrders(bought), FEWEST_OF_ORDER, settings);
    List<Group> visits = collect(Groups.ofVisits(Visits.of(acts)), FEWEST_OF_VISIT, settings);
    boolean looks = !visits.isEmpty();
    return new HeldOut(cutoff, until, users, buyers, carts, looks ? visits : carts, looks);
  }

  public Instant cutoff() {
    return cutoff;
  }

  public Instant until() {
    return until;
  }

  /** How many cases the largest section has. */
  public int cases() {
    return Math.max(users.size(), Math.max(carts.size(), clicks.size()));
  }

  /** In a few words. */
  public String described() {
    return String.format(
        Locale.ROOT,
        "%,d users, %,d %s, %,d orders",
        users.size(),
        clicks.size(),
        visits ? "visits" : "clicks",
        carts.size());
  }

  /**
   * Users with a past, by {@code user_id}: what they bought, or what they acted on if nobody
   * bought.
   */
  List<Group> users() {
    return users;
  }

  /** Whether {@link #users()} tells what was bought. */
  boolean tellsBuyers() {
    return buyers;
  }

  /** Orders of at least three items. */
  List<Group> carts() {
    return carts;
  }

  /** Visits in which at least two items were looked at; the {@link #carts()} if there are none. */
  List<Group> clicks() {
    return clicks;
  }

  /** Whether {@link #clicks()} are visits. */
  public boolean tellsVisits() {
    return visits;
  }

  private static List<Group> collect(Dataset<Row> rows, int fewest, EvaluationSettings settings) {
    return Groups.collect(rows, fewest, settings.sample(), settings.seed());
  }
}
