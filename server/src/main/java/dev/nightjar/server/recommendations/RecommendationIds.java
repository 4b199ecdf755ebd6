package dev.nightjar.server.recommendations;

import dev.nightjar.attribution.PlacementMark;
import dev.nightjar.attribution.RecommendationId;
import dev.nightjar.attribution.SigningSecret;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Names answers by signed {@link RecommendationId}s, without a lock.
 *
 * <p>No two answers share an id: one server would have to give 2<sup>32</sup> of them in a
 * millisecond, or two servers draw the same number of 32 bits and give an equal number of answers
 * up to the same millisecond.
 */
public final class RecommendationIds {
  private final Clock clock;
  private final Supplier<SigningSecret> secret;
  private final int arm;
  private final int run;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * @param secret that signs now
   * @param arm of the experiment, 0 to 255
   */
  public RecommendationIds(
      Clock clock, RandomGenerator random, Supplier<SigningSecret> secret, int arm) {
    this.clock = clock;
    this.secret = secret;
    this.arm = arm;
    this.run = random.nextInt();
  }

  /** An id that was not given before. */
  String next(Endpoint endpoint, Rung strategy, String placement, ModelVersion modelVersion) {
    return new RecommendationId(
            clock.instant(),
            endpoint,
            strategy,
            PlacementMark.of(placement),
            arm,
            modelVersion,
            run,
            count.getAndIncrement())
        .sign(secret.get());
  }
}
