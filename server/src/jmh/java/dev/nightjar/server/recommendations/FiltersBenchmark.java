package dev.nightjar.server.recommendations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.filter.Filter;
import dev.nightjar.recommend.filter.FilterReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An exact answer under a filter, for random users and items: under one that was asked before, and
 * under one that is new each time, from the JSON on. {@code share} of the items match.
 *
 * <p>Run by {@code cli/bench/in-process FiltersBenchmark}, which makes the model; its prices are
 * spread evenly.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FiltersBenchmark {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int CENTS = 10_000; // prices are 1.00 to 100.99

  /** Few items, as a category has; some; and so many that the stored list is nearly long enough. */
  @Param({"0.005", "0.05", "0.5"})
  public double share;

  private final BigShop shop = new BigShop();
  private int asked;

  @TearDown
  public void close() {
    shop.close();
  }

  @Benchmark
  public Answer userSeen() {
    return user(filter(0));
  }

  @Benchmark
  public Answer userNew() {
    return user(filter(++asked));
  }

  @Benchmark
  public Answer itemSeen() {
    return item(Endpoint.ITEM, filter(0));
  }

  @Benchmark
  public Answer sessionSeen() {
    return item(Endpoint.SESSION, filter(0));
  }

  @Benchmark
  public Answer sessionNew() {
    return item(Endpoint.SESSION, filter(++asked));
  }

  private Answer user(Filter filter) {
    String user = shop.user();
    Options options = options(Endpoint.RECOMMEND, filter);
    return shop.ask(recommender -> recommender.user(user, options));
  }

  private Answer item(Endpoint endpoint, Filter filter) {
    String item = shop.item();
    Options options = options(endpoint, filter);
    return shop.ask(recommender -> recommender.item(item, options));
  }

  private static Options options(Endpoint endpoint, Filter filter) {
    Page page = new Page(1, endpoint.defaultLimit());
    return new Options(page, endpoint.defaultMode(), List.of(), Optional.of(filter));
  }

  /** Prices from a little above the lowest on: another range for every number. */
  private Filter filter(int number) {
    int width = (int) (share * CENTS);
    double low = 1 + number * 7919L % (CENTS - width) / 100.0 + number % 9973 * 1e-7;
    String text =
        String.format(
            Locale.ROOT, "{\"price\": {\"$gte\": %.7f, \"$lt\": %.7f}}", low, low + width / 100.0);
    try {
      return FilterReader.read("filters", (ObjectNode) JSON.readTree(text)).filter().orElseThrow();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
