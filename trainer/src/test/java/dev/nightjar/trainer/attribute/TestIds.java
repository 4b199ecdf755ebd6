package dev.nightjar.trainer.attribute;

import dev.nightjar.attribution.PlacementMark;
import dev.nightjar.attribution.RecommendationId;
import dev.nightjar.attribution.ServedCount;
import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.time.Instant;
import java.util.Random;

/** Ids of one server, all of answers of one model, and counts of what it served. */
public final class TestIds {
  public static final SigningSecrets SECRETS =
      SigningSecrets.NONE.rotate(new Random(1), Instant.EPOCH);
  public static final ModelVersion VERSION = new ModelVersion("20261125T020000Z");

  private TestIds() {}

  /** The id of the answer number {@code count}. */
  public static String id(Rung strategy, String placement, int arm, String time, int count) {
    return signed(SECRETS, strategy, placement, arm, time, count);
  }

  static String signed(
      SigningSecrets secrets, Rung strategy, String placement, int arm, String time, int count) {
    return new RecommendationId(
            Instant.parse(time),
            Endpoint.RECOMMEND,
            strategy,
            PlacementMark.of(placement),
            arm,
            VERSION,
            7,
            count)
        .sign(secrets.newest().orElseThrow());
  }

  /** A line of the log of what was served. */
  public static String served(
      String minute, Rung strategy, String placement, int arm, long answers, long items) {
    return new ServedCount(
            Instant.parse(minute),
            Endpoint.RECOMMEND,
            strategy,
            placement,
            arm,
            VERSION,
            answers,
            items)
        .line();
  }
}
