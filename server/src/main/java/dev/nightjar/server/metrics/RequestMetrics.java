package dev.nightjar.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times the requests of one endpoint; stands at the head of its routes.
 *
 * <p>A request counts when its answer has ended, whoever gave it: the endpoint, or whoever refused
 * it on the way. What a caller did not wait for has status {@value #GONE}, as in nginx's logs.
 */
public final class RequestMetrics implements PlatformHandler {
  /** The endpoint of requests that no route knows. */
  public static final String NO_ENDPOINT = "none";

  private static final int GONE = 499;
  private static final int MOST_STATUS = 599;

  private final MeterRegistry registry;
  private final String endpoint;
  private final Timer time;
  private final AtomicReferenceArray<@Nullable Counter> byStatus =
      new AtomicReferenceArray<>(MOST_STATUS + 1);

  /**
   * @param endpoint a label's value, one of a fixed list
   */
  RequestMetrics(MeterRegistry registry, String endpoint) {
    this.registry = registry;
    this.endpoint = endpoint;
    this.time = Figure.REQUEST_TIME.histogram(registry, "endpoint", endpoint);
    counter(500).increment(0); // there from the start, or a first defect would be no increase
  }

  @Override
  public void handle(RoutingContext context) {
    watch(context);
    context.next();
  }

  /** Counts the request of {@code context}, which is answered elsewhere. */
  public void watch(RoutingContext context) {
    long begun = System.nanoTime();
    context.addEndHandler(end -> record(context.response(), end, begun));
  }

  private void record(HttpServerResponse response, AsyncResult<Void> end, long begun) {
    time.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    counter(end.succeeded() ? response.getStatusCode() : GONE).increment();
  }

  private Counter counter(int status) {
    int known = status >= 100 && status <= MOST_STATUS ? status : 0;
    Counter counter = byStatus.getAcquire(known);
    if (counter == null) {
      counter =
          Figure.REQUESTS.counter(
              registry, "endpoint", endpoint, "status", Integer.toString(known));
      byStatus.setRelease(known, counter); // the registry gives everyone the same
    }
    return counter;
  }
}
