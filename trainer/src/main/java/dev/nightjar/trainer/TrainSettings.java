package dev.nightjar.trainer;

import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.learn.AlsSettings;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.UserBlend;
import dev.nightjar.trainer.prepare.EventWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that decides what a training makes of its input.
 *
 * @param until only events before this instant are used
 * @param newerCatalogueWins whether a catalogue file that was written to after a change of an item
 *     was received wins over it; else changes always win
 * @param seed of every random choice
 * @param weights of events, with the half-life of their evidence for a user's taste
 * @param als of the user's list and the collaborative vectors
 * @param popularityHalfLifeDays after which an event says half as much for an item's popularity;
 *     above 0
 * @param userBlend of the user's list
 * @param basket of the lists whose scores are added up over a cart
 * @param click of the lists for one item or click
 * @param textBlend share of TF-IDF in how alike texts are, 0 to 1; the rest is the encoder's
 * @param depth of every precomputed list, from 1
 * @param priceBuckets how many, from 2 to 100
 * @param priceStrength of {@code dev.nightjar.recommend.PriceCalibration}, from 0
 * @param excludePurchased whether a user is never shown what the user bought
 * @param userShards how many user tables; 0 chooses by the number of users
 * @param attribution how events are brought back to the answers that were served
 */
public record TrainSettings(
    Optional<Instant> until,
    boolean newerCatalogueWins,
    long seed,
    EventWeights weights,
    AlsSettings als,
    double popularityHalfLifeDays,
    UserBlend userBlend,
    ItemBlend basket,
    ItemBlend click,
    double textBlend,
    int depth,
    int priceBuckets,
    double priceStrength,
    boolean excludePurchased,
    int userShards,
    AttributionSettings attribution) {
  public TrainSettings {
    List<String> problems = new ArrayList<>();
    if (!(popularityHalfLifeDays > 0)) {
      problems.add("a half-life of popularity above 0, found " + popularityHalfLifeDays);
    }
    if (!(textBlend >= 0 && textBlend <= 1)) {
      problems.add("a text blend from 0 to 1, found " + textBlend);
    }
    if (depth < 1) {
      problems.add("a depth from 1, found " + depth);
    }
    if (priceBuckets < 2 || priceBuckets > 100) {
      problems.add("2 to 100 price buckets, found " + priceBuckets);
    }
    if (!(priceStrength >= 0)) {
      problems.add("a price strength from 0, found " + priceStrength);
    }
    if (userShards < 0) {
      problems.add("user shards from 0, found " + userShards);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("expected " + String.join("; ", problems));
    }
  }

  /** As the manifest tells them, by the names of their options, besides those it has fields for. */
  Map<String, String> described() {
    Map<String, String> described = new TreeMap<>();
    described.put("until", until.map(Instant::toString).orElse("all"));
    described.put("newer-catalogue-wins", Boolean.toString(newerCatalogueWins));
    described.put("rank", Integer.toString(als.rank()));
    described.put("iterations", Integer.toString(als.iterations()));
    described.put("alpha", Double.toString(als.alpha()));
    described.put("regularization", Double.toString(als.regularization()));
    described.put("half-life-days", Double.toString(weights.halfLifeDays()));
    weights
        .byName()
        .forEach((event, weight) -> described.put("weight " + event, Double.toString(weight)));
    described.put("popularity-half-life-days", Double.toString(popularityHalfLifeDays));
    userBlend.byName().forEach((name, weight) -> described.put("user " + name, weight.toString()));
    basket.byName().forEach((name, weight) -> described.put("basket " + name, weight.toString()));
    click.byName().forEach((name, weight) -> described.put("click " + name, weight.toString()));
    described.put("text-blend", Double.toString(textBlend));
    return described;
  }
}
