package dev.nightjar.server.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts the requests of each organization, and tells it on every answer how many are left.
 *
 * <pre>
 * RateLimit-Limit: 1000        requests in a window
 * RateLimit-Remaining: 997     of which are left
 * RateLimit-Reset: 842         whole seconds to the end of the window, rounded up
 * </pre>
 *
 * <p>An organization's windows follow one another from its first request on. Takes no lock: a
 * request is one compare-and-set. There are as many counters as the key file ever named
 * organizations, for only a good key gets here; they live as long as the server.
 */
public final class RateLimits {
  private static final CharSequence LIMIT = HttpHeaders.createOptimized("ratelimit-limit");
  private static final CharSequence REMAINING = HttpHeaders.createOptimized("ratelimit-remaining");
  private static final CharSequence RESET = HttpHeaders.createOptimized("ratelimit-reset");
  private static final long NANOS = 1_000_000_000;

  private final Bandwidth bandwidth;
  private final CharSequence limit;
  private final TimeMeter time;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  public RateLimits(RateLimit limit, TimeMeter time) {
    this.bandwidth =
        Bandwidth.builder()
            .capacity(limit.requests())
            .refillIntervally(limit.requests(), limit.window())
            .build();
    this.limit = HttpHeaders.createOptimized(Long.toString(limit.requests()));
    this.time = time;
  }

  /**
   * Counts a request of {@code organization} and says so in the headers of its answer.
   *
   * @throws Refusal if the organization has none left
   */
  void count(String organization, HttpServerResponse response) {
    ConsumptionProbe probe = bucket(organization).tryConsumeAndReturnRemaining(1);
    long reset = seconds(probe.getNanosToWaitForReset());
    response
        .putHeader(LIMIT, limit)
        .putHeader(REMAINING, Long.toString(probe.getRemainingTokens()))
        .putHeader(RESET, Long.toString(reset));
    if (!probe.isConsumed()) {
      throw Refusal.tooManyRequests(bandwidth.getCapacity(), reset);
    }
  }

  private Bucket bucket(String organization) {
    Bucket bucket = buckets.get(organization); // computeIfAbsent would lock more often
    return bucket != null
        ? bucket
        : buckets.computeIfAbsent(
            organization,
            first ->
                Bucket.builder()
                    .addLimit(bandwidth)
                    .withCustomTimePrecision(time)
                    .withSynchronizationStrategy(SynchronizationStrategy.LOCK_FREE)
                    .build());
  }

  private static long seconds(long nanos) {
    return (nanos + NANOS - 1) / NANOS;
  }
}
