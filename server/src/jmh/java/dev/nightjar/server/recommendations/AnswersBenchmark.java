package dev.nightjar.server.recommendations;

import dev.nightjar.attribution.SigningSecret;
import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.model.ModelStore;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.server.live.LiveModel;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole answer without HTTP: from the ids of a request to the bytes of the body, for random users
 * and items, with the endpoints' own modes and limits and a signed id.
 *
 * <p>Of a model that {@code cli/bench/in-process} makes; see there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class AnswersBenchmark {
  private final SplittableRandom random = new SplittableRandom(1);
  private final LiveModel live = open();
  private final RecommendationIds ids;
  private final int users;
  private final int items;

  /** Opens the model in the folder that the system property {@code models} names. */
  public AnswersBenchmark() {
    SigningSecret secret =
        SigningSecrets.NONE.rotate(new SecureRandom(), Instant.EPOCH).newest().orElseThrow();
    ids = new RecommendationIds(Clock.systemUTC(), new SecureRandom(), () -> secret, 0);
    users = live.ask(found -> (int) found.model().manifest().counts().users()).orElseThrow();
    items = live.ask(found -> found.model().items().size()).orElseThrow();
  }

  @TearDown
  public void close() {
    live.close();
  }

  @Benchmark
  public Buffer user() {
    String user = id('u', 7, users);
    Options options = options(Endpoint.RECOMMEND);
    return body(Endpoint.RECOMMEND, recommender -> recommender.user(user, options));
  }

  @Benchmark
  public Buffer item() {
    String item = id('i', 6, items);
    Options options = options(Endpoint.ITEM);
    return body(Endpoint.ITEM, recommender -> recommender.item(item, options));
  }

  @Benchmark
  public Buffer session() {
    String item = id('i', 6, items);
    Options options = options(Endpoint.SESSION);
    return body(Endpoint.SESSION, recommender -> recommender.item(item, options));
  }

  @Benchmark
  public Buffer basket() {
    List<String> cart = List.of(id('i', 6, items), id('i', 6, items), id('i', 6, items));
    Options options = options(Endpoint.BASKET);
    return body(Endpoint.BASKET, recommender -> recommender.basket(cart, options));
  }

  @Benchmark
  public Buffer price() {
    String user = id('u', 7, users);
    Options options = options(Endpoint.PRICE_OPTIMIZED);
    return body(Endpoint.PRICE_OPTIMIZED, recommender -> recommender.priceOptimized(user, options));
  }

  private static LiveModel open() {
    Path models = Path.of(System.getProperty("models"));
    LiveModel opened = new LiveModel(new ModelStore(models), models.resolve("scratch"));
    if (!opened.refresh()) {
      throw new IllegalStateException("expected a model in " + models + ": " + opened.refusal());
    }
    return opened;
  }

  /** Made anew, as a request's is. */
  private String id(char kind, int digits, int below) {
    byte[] id = new byte[1 + digits];
    id[0] = (byte) kind;
    int number = random.nextInt(below);
    for (int place = digits; place > 0; place--) {
      id[place] = (byte) ('0' + number % 10);
      number /= 10;
    }
    return new String(id, StandardCharsets.ISO_8859_1);
  }

  private static Options options(Endpoint endpoint) {
    return new Options(new Page(1, endpoint.defaultLimit()), endpoint.defaultMode(), List.of());
  }

  private Buffer body(Endpoint endpoint, Function<Recommender, Answer> ladder) {
    Answer answer = live.ask(found -> ladder.apply(found.hurried())).orElseThrow();
    if (answer.isUnfinished() || answer.size() < endpoint.defaultLimit()) {
      throw new IllegalStateException("expected a full page, found " + answer.itemIds());
    }
    String id = ids.next(endpoint, answer.strategy(), "", answer.modelVersion());
    return AnswerBody.of(answer, id);
  }
}
