package dev.nightjar.server.recommendations;

import dev.nightjar.attribution.SigningSecret;
import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an answer's id costs: made, signed, as text.
 *
 * <pre>{@code
 * mvn -q -Pbench -pl model,server test-compile exec:exec -Dbench=RecommendationIds
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecommendationIdsBenchmark {
  private static final ModelVersion VERSION = new ModelVersion("20261123T020000Z");

  /** None, as most send, and one that has to be cut. */
  @Param({"", "home", "product-page-below-the-fold"})
  public String placement = "";

  private final SigningSecret secret =
      SigningSecrets.NONE.rotate(new SecureRandom(), Instant.EPOCH).newest().orElseThrow();
  private final RecommendationIds ids =
      new RecommendationIds(Clock.systemUTC(), new SecureRandom(), () -> secret, 0);

  @Benchmark
  public String next() {
    return ids.next(Endpoint.RECOMMEND, Rung.PERSONALIZED, placement, VERSION);
  }
}
