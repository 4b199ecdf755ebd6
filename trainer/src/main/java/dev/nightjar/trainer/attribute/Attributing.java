package dev.nightjar.trainer.attribute;

import static dev.nightjar.trainer.attribute.Attributed.named;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.nightjar.attribution.PlacementMark;
import dev.nightjar.event.StandardEvent;
import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Outcome;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.read.EventSchema;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Puts together what was served and what people did with it. */
public final class Attributing {
  private final AttributionSettings settings;

  public Attributing(AttributionSettings settings) {
    this.settings = settings;
  }

  /**
   * Attributes.
   *
   * @param events with users merged and duplicates dropped
   * @param served lines of served counts, if there are any
   * @param until only what was served before counts
   */
  public Attribution of(
      Dataset<Row> events, Optional<Dataset<String>> served, Optional<Instant> until) {
    Map<Kind, Outcome> outcomes = new HashMap<>();
    served.ifPresent(lines -> outcomes.putAll(Served.sums(lines, until)));
    Set<String> placements = new HashSet<>();
    outcomes.keySet().forEach(kind -> placements.add(kind.placement()));
    Dataset<Row> echoes = Echoes.of(events, settings).persist(StorageLevel.MEMORY_AND_DISK());
    Attribution.Ids ids = Echoes.count(echoes);
    if (ids.events() > 0) {
      for (Row row : sums(Attributed.of(echoes, events, settings.window()))) {
        outcomes.merge(kind(row, placements), outcome(row), Outcome::plus);
      }
    }
    echoes.unpersist();
    return new Attribution(
        settings.window(), settings.secrets().isPresent(), ids, AttributionLines.of(outcomes));
  }

  private static List<Row> sums(Dataset<Row> attributed) {
    Column answer = col(EventSchema.RECOMMENDATION_ID);
    Column click = struct(col(EventSchema.USER_ID), col(EventSchema.ITEM_ID), answer);
    Column isPurchase = named(StandardEvent.PURCHASE);
    return attributed
        .groupBy(Arrays.stream(Echoes.KIND).map(name -> col(name)).toArray(Column[]::new))
        .agg(
            count_distinct(when(named(StandardEvent.CLICK), answer)).as("clicked_answers"),
            count_distinct(when(named(StandardEvent.CLICK), click)).as("clicks"),
            count(when(named(StandardEvent.ADD_TO_CART), 1)).as("carts"),
            count(when(isPurchase, 1)).as("purchases"),
            sum(when(isPurchase, col(Echoes.REVENUE))).cast("double").as(Echoes.REVENUE))
        .na()
        .fill(0.0, new String[] {Echoes.REVENUE})
        .collectAsList();
  }

  private static Kind kind(Row row, Set<String> placements) {
    PlacementMark mark =
        new PlacementMark(
            row.getAs(Echoes.PLACEMENT), row.getAs(Echoes.CUT), row.getAs(Echoes.HASH));
    return new Kind(
        row.getAs(Echoes.STRATEGY),
        mark.name(placements),
        row.getAs(Echoes.ARM),
        new ModelVersion(row.getAs(Echoes.MODEL_VERSION)));
  }

  private static Outcome outcome(Row row) {
    return new Outcome(
        0,
        0,
        row.getAs("clicked_answers"),
        row.getAs("clicks"),
        row.getAs("carts"),
        row.getAs("purchases"),
        row.getAs(Echoes.REVENUE));
  }
}
