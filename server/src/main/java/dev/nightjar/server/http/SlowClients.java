package dev.nightjar.server.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Puts an end to requests that do not finish arriving, and to connections that do not begin one.
 *
 * <ul>
 *   <li>A request whose body is not complete {@code requestTimeout} after its head is answered 408,
 *       and its connection closed; of HTTP/2, only its stream, for others share the connection.
 *   <li>A connection without a request is closed when none has begun for {@code idleTimeout},
 *       whether it is silent or a head dribbles in. Vert.x's own idle timeout is about bytes: one a
 *       minute satisfies it. It stays in force beside this one, and ends a connection whose client
 *       does not read.
 *   <li>A request that has arrived is left alone, however long its answer takes.
 * </ul>
 *
 * <p>Belongs to one port of one event loop and is used there only. Has no timer per request: time
 * is counted in rounds, an eighth of the shorter timeout or a second, and each round looks at all
 * connections. So a timeout is never cut short, and is late by two rounds at the most. A request
 * costs a look into a map and an entry in a list.
 */
public final class SlowClients {
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(1);
  private static final int FEW = 16;
  private static final long NO_ERROR = 0; // of HTTP/2: the answer counts, the rest is not needed

  private final Duration requestTimeout;
  private final long roundMillis;
  private final long requestRounds;
  private final long idleRounds;
  private final IdentityHashMap<HttpConnection, Requests> connections = new IdentityHashMap<>();
  private long round;

  /** Those of a connection that were under way when somebody last looked. */
  private static final class Requests {
    private final List<Begun> begun = new ArrayList<>(1);
    private int mostBeforeLook = FEW;
    private long quietSince;
  }

  private record Begun(HttpServerRequest request, long round) {
    boolean isOver() {
      return request.isEnded() && request.response().ended();
    }
  }

  public SlowClients(HttpSettings settings) {
    requestTimeout = settings.requestTimeout();
    Duration shorter =
        requestTimeout.compareTo(settings.idleTimeout()) < 0
            ? requestTimeout
            : settings.idleTimeout();
    roundMillis = Math.max(1, Math.min(LONGEST_ROUND.toMillis(), shorter.toMillis() / 8));
    ToLongFunction<Duration> rounds = time -> (time.toMillis() + roundMillis - 1) / roundMillis;
    requestRounds = rounds.applyAsLong(requestTimeout);
    idleRounds = rounds.applyAsLong(settings.idleTimeout());
  }

  /** Looks at all connections again and again, on the event loop that this is called on. */
  public void watch(Vertx vertx) {
    vertx.setPeriodic(roundMillis, timer -> look());
  }

  /** A connection was opened. */
  public void opened(HttpConnection connection) {
    Requests requests = new Requests();
    requests.quietSince = round;
    connections.put(connection, requests);
    connection.closeHandler(closed -> connections.remove(connection));
  }

  /** The head of a request has arrived. */
  public void begun(HttpServerRequest request) {
    Requests requests = connections.get(request.connection());
    if (requests == null) { // it was closed meanwhile
      return;
    }
    if (requests.begun.size() >= requests.mostBeforeLook) {
      requests.begun.removeIf(Begun::isOver);
      requests.mostBeforeLook = Math.max(FEW, 2 * requests.begun.size());
    }
    requests.begun.add(new Begun(request, round));
  }

  private void look() {
    round++;
    for (HttpConnection connection : List.copyOf(connections.keySet())) { // closing removes
      Requests requests = connections.get(connection);
      if (requests != null) {
        look(connection, requests);
      }
    }
  }

  private void look(HttpConnection connection, Requests requests) {
    Iterator<Begun> each = requests.begun.iterator();
    while (each.hasNext()) {
      Begun begun = each.next();
      if (begun.isOver()) {
        each.remove();
        requests.quietSince = round;
      } else if (!begun.request.isEnded() && round - begun.round > requestRounds) {
        each.remove();
        requests.quietSince = round;
        endUnfinished(begun.request);
      }
    }
    if (requests.begun.isEmpty() && round - requests.quietSince > idleRounds) {
      connection.close();
    }
  }

  private void endUnfinished(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    boolean shared = request.version() == HttpVersion.HTTP_2;
    if (!response.ended()) {
      if (!shared) {
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      }
      Envelope.failure(response, Refusal.tooSlow(requestTimeout));
    }
    if (shared) {
      response.reset(NO_ERROR);
    } else {
      request.connection().close();
    }
  }
}
