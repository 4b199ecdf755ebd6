package dev.nightjar.server.recommendations;

import dev.nightjar.attribution.SigningSecret;
import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A whole answer without HTTP: from the ids of a request to the bytes of the body, for random users
 * and items, with the endpoints' own modes and limits and a signed id.
 *
 * <p>Run by {@code cli/bench/in-process}, which makes the model.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class AnswersBenchmark {
  private static final long COUNTING = 900; // turns of a loop

  private final BigShop shop = new BigShop();
  private final SigningSecret secret =
      SigningSecrets.NONE.rotate(new SecureRandom(), Instant.EPOCH).newest().orElseThrow();
  private final RecommendationIds ids =
      new RecommendationIds(Clock.systemUTC(), new SecureRandom(), () -> secret, 0);

  @TearDown
  public void close() {
    shop.close();
  }

  /**
   * A microsecond and a half of counting: what the machine itself adds now and then to any answer.
   */
  @Benchmark
  public void machine() {
    Blackhole.consumeCPU(COUNTING);
  }

  @Benchmark
  public Buffer user() {
    String user = shop.user();
    Options options = options(Endpoint.RECOMMEND);
    return body(Endpoint.RECOMMEND, recommender -> recommender.user(user, options));
  }

  @Benchmark
  public Buffer price() {
    String user = shop.user();
    Options options = options(Endpoint.PRICE_OPTIMIZED);
    return body(Endpoint.PRICE_OPTIMIZED, recommender -> recommender.priceOptimized(user, options));
  }

  @Benchmark
  public Buffer item() {
    return like(Endpoint.ITEM);
  }

  @Benchmark
  public Buffer session() {
    return like(Endpoint.SESSION);
  }

  @Benchmark
  public Buffer basket() {
    List<String> cart = List.of(shop.item(), shop.item(), shop.item());
    Options options = options(Endpoint.BASKET);
    return body(Endpoint.BASKET, recommender -> recommender.basket(cart, options));
  }

  private Buffer like(Endpoint endpoint) {
    String item = shop.item();
    Options options = options(endpoint);
    return body(endpoint, recommender -> recommender.item(item, options));
  }

  private static Options options(Endpoint endpoint) {
    return new Options(new Page(1, endpoint.defaultLimit()), endpoint.defaultMode(), List.of());
  }

  private Buffer body(Endpoint endpoint, Function<Recommender, Answer> ladder) {
    Answer answer = shop.ask(found -> ladder.apply(found.hurried()));
    if (answer.isUnfinished() || answer.size() < endpoint.defaultLimit()) {
      throw new IllegalStateException("expected a full page, found " + answer.itemIds());
    }
    String id = ids.next(endpoint, answer.strategy(), "", answer.modelVersion());
    return AnswerBody.of(answer, id);
  }
}
