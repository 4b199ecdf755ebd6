package dev.nightjar.server.recommendations;

import dev.nightjar.attribution.SigningSecret;
import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.model.ModelStore;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.server.http.Envelope;
import dev.nightjar.server.http.JsonReply;
import dev.nightjar.server.live.LiveModel;
import io.vertx.core.buffer.Buffer;
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
  private static final int ASKED = 1 << 20; // ids made beforehand

  private final SplittableRandom random = new SplittableRandom(1);
  private final LiveModel live = open();
  private final RecommendationIds ids;
  private final String[] users = new String[ASKED];
  private final String[] items = new String[ASKED];
  private int next;

  /** Opens the model in the folder that the system property {@code models} names. */
  public AnswersBenchmark() {
    SigningSecret secret =
        SigningSecrets.NONE.rotate(new SecureRandom(), Instant.EPOCH).newest().orElseThrow();
    ids = new RecommendationIds(Clock.systemUTC(), new SecureRandom(), () -> secret, 0);
    long userCount = live.ask(found -> found.model().manifest().counts().users()).orElseThrow();
    int itemCount = live.ask(found -> found.model().items().size()).orElseThrow();
    for (int i = 0; i < ASKED; i++) {
      users[i] = "u%07d".formatted(random.nextLong(userCount));
      items[i] = "i%06d".formatted(random.nextInt(itemCount));
    }
  }

  @TearDown
  public void close() {
    live.close();
  }

  @Benchmark
  public Buffer user() {
    String user = next(users);
    Options options = options(Endpoint.RECOMMEND);
    return body(Endpoint.RECOMMEND, recommender -> recommender.user(user, options));
  }

  @Benchmark
  public Buffer item() {
    String item = next(items);
    Options options = options(Endpoint.ITEM);
    return body(Endpoint.ITEM, recommender -> recommender.item(item, options));
  }

  @Benchmark
  public Buffer session() {
    String item = next(items);
    Options options = options(Endpoint.SESSION);
    return body(Endpoint.SESSION, recommender -> recommender.item(item, options));
  }

  @Benchmark
  public Buffer basket() {
    List<String> cart = List.of(next(items), next(items), next(items));
    Options options = options(Endpoint.BASKET);
    return body(Endpoint.BASKET, recommender -> recommender.basket(cart, options));
  }

  @Benchmark
  public Buffer price() {
    String user = next(users);
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

  private String next(String[] of) {
    next = (next + 1) & (ASKED - 1);
    return of[next];
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
    return JsonReply.bytes(Envelope.success("Recommendations found.", new AnswerJson(answer, id)));
  }
}
