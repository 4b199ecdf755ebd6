package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.server.events.EventIngest;
import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.KeyMint;
import dev.nightjar.server.keys.NewKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real jar, killed again and again while 2,000 events are on their way to it, each in a request
 * of its own. The shop's side does what a good client does: it sends what was not acknowledged
 * again, under the same {@code event_id}, to the next server.
 */
@Timeout(300) // takes 30 s where nothing else runs
final class IngestKillIT {
  private static final int KILLS = 20;
  private static final int EVENTS = 2_000;

  /** Acknowledgements before a kill; the server is well ahead of those who count them. */
  private static final int LATEST_KILL = 200;

  @TempDir Path folder;

  private final Random random = new Random(20261125);
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void ingest_killedWhileEventsArrive_keepsEveryAcknowledgedOneOnce() throws Exception {
    String key = addKey();
    List<String> toSend = new ArrayList<>();
    int made = 0;
    int killedUnderWay = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      while (toSend.size() < EVENTS) {
        toSend.add("e" + made++);
      }
      Process server = start();
      List<String> unacknowledged = send(toSend, key, server, random.nextInt(LATEST_KILL));
      assertTrue(server.waitFor(20, TimeUnit.SECONDS));
      killedUnderWay += unacknowledged.isEmpty() ? 0 : 1;
      toSend = unacknowledged;
    }
    assertTrue(killedUnderWay >= KILLS / 2, "killed under way: " + killedUnderWay);

    Process last = start();
    assertEquals(List.of(), send(toSend, key, last, Integer.MAX_VALUE));
    last.destroy();
    assertTrue(last.waitFor(20, TimeUnit.SECONDS));
    assertEquals(0, last.exitValue());

    Set<String> sent = new HashSet<>();
    Set<String> kept = new HashSet<>();
    for (JsonNode line : KeptLines.read(folder.resolve("events"))) {
      String id = line.path("event_id").textValue();
      assertTrue(sent.add(id + " " + line.path("attempt").intValue()), () -> "twice: " + line);
      kept.add(id);
    }
    assertEquals(made, new HashSet<>(acknowledged).size());
    assertEquals(new HashSet<>(acknowledged), kept);
  }

  /**
   * Sends all events at once and kills the server when so many were acknowledged.
   *
   * @return those that were not acknowledged
   */
  private List<String> send(List<String> events, String key, Process server, int killAfter)
      throws IOException {
    URI uri = URI.create(ServerJar.greeting(server, folder).url() + EventIngest.PATH);
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    AtomicInteger answers = new AtomicInteger();
    Queue<String> unacknowledged = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (String event : events) {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "application/json")
              .header("X-API-KEY", key)
              .POST(HttpRequest.BodyPublishers.ofString(json(event)))
              .build();
      all.add(
          http.sendAsync(request, BodyHandlers.ofString())
              .handle(
                  (response, failure) -> {
                    boolean kept = failure == null && response.statusCode() == 202;
                    (kept ? acknowledged : unacknowledged).add(event);
                    if (kept && answers.incrementAndGet() > killAfter) {
                      server.destroyForcibly();
                    }
                    return kept;
                  }));
    }
    all.forEach(CompletableFuture::join);
    if (killAfter < EVENTS) {
      server.destroyForcibly();
    }
    return new ArrayList<>(unacknowledged);
  }

  private String json(String event) {
    return "{\"user_id\":\"ann\",\"event_name\":\"view\",\"item_id\":\"mug\",\"event_id\":\"%s\",\"attempt\":%d}"
        .formatted(event, attempts.incrementAndGet());
  }

  private String addKey() throws IOException {
    NewKey key =
        new KeyMint(Clock.systemUTC(), new SecureRandom())
            .mint(KeyKind.PUBLISHABLE, "it", "default");
    new KeyFile(folder.resolve("keys.json")).update(ring -> ring.with(List.of(key.kept())));
    return key.text();
  }

  private Process start() throws IOException {
    return ServerJar.serve(
        folder,
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
        List.of("--events", "events"));
  }
}
