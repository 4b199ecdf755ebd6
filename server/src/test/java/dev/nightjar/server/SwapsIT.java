package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.TinyShop;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.KeyMint;
import dev.nightjar.server.keys.NewKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty models, one after the other, in the real jar as a process that is asked all the while; with
 * real load it is {@code cli/bench/swaps}.
 */
final class SwapsIT {
  private static final int SWAPS = 50;
  private static final int CALLERS = 2;
  private static final List<String> VERSIONS =
      List.of("20260101T000000Z", "20260102T000000Z", "20260103T000000Z");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern COPY = Pattern.compile("nightjar-(\\w+)-\\d+/\\S+\\.chm");

  @TempDir Path folder;

  @Test
  void serve_fiftySwapsWhileAsked_failsNoRequestAndLetsGoOfTheOldModels() throws Exception {
    int tables = publish();
    NewKey key =
        new KeyMint(Clock.systemUTC(), new SecureRandom()).mint(KeyKind.PUBLISHABLE, "it", "it");
    new KeyFile(folder.resolve("keys.json")).update(ring -> ring.with(List.of(key.kept())));
    Process server = ServerJar.serve(folder, List.of("-XX:TieredStopAtLevel=1"), List.of());
    try {
      ServerJar.Greeting greeting = ServerJar.greeting(server, folder);
      JsonClient shop = new JsonClient(greeting.url(), key.text());
      JsonClient management = new JsonClient(greeting.management(), "");

      Map<String, Integer> seen = swapWhileAsked(shop, management);
      assertEquals(VERSIONS, List.copyOf(seen.keySet()));
      assumeTrue(Files.exists(Path.of("/proc/self/maps")), "only Linux tells what is mapped");
      Map<String, Long> last = Map.of(served(SWAPS), (long) tables);
      await(() -> mapped(server).equals(last), () -> "mapped are " + mapped(server));
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  /** Returns how many answers came from which version; fails at the first that is not good. */
  private Map<String, Integer> swapWhileAsked(JsonClient shop, JsonClient management)
      throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<Map<String, Integer>>> asked = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      asked.add(callers.submit(() -> ask(shop, stop)));
    }
    try {
      for (int swap = 1; swap <= SWAPS; swap++) {
        String version = served(swap);
        point(swap % 2 == 0 ? "PINNED" : "CURRENT", version);
        if (swap % 2 == 1) {
          Files.deleteIfExists(models().resolve("PINNED"));
        }
        await(
            () ->
                management
                    .get("/health/ready")
                    .json()
                    .at("/model_version")
                    .asText()
                    .equals(version),
            () -> version + " is not served: " + errors());
      }
    } finally {
      stop.set(true);
      callers.shutdown();
    }
    Map<String, Integer> seen = new TreeMap<>();
    for (Future<Map<String, Integer>> caller : asked) {
      caller.get(20, TimeUnit.SECONDS).forEach((name, n) -> seen.merge(name, n, Integer::sum));
    }
    return seen;
  }

  private static Map<String, Integer> ask(JsonClient shop, AtomicBoolean stop) throws IOException {
    Map<String, Integer> seen = new TreeMap<>();
    for (int n = 0; !stop.get(); n++) {
      Reply reply =
          n % 2 == 0
              ? shop.post("/recommend", "{\"user_id\":\"ann\"}")
              : shop.get("/item/mug?mode=auto");
      assertEquals(200, reply.status(), () -> reply.toString());
      seen.merge(reply.json().at("/data/meta/model_version").asText(), 1, Integer::sum);
    }
    return seen;
  }

  /** The version that serves after so many swaps: never the one before. */
  private static String served(int swap) {
    return VERSIONS.get(swap % VERSIONS.size());
  }

  /** Publishes all versions, the first as the current one; returns how many tables each has. */
  private int publish() throws IOException {
    TinyShop shop = TestShop.create();
    int tables = 0;
    for (String version : VERSIONS) {
      ModelFolder published = shop.publish(models(), version);
      tables = published.manifest().tables().size();
    }
    point("CURRENT", served(0));
    return tables;
  }

  private void point(String name, String version) throws IOException {
    Path written = Files.writeString(folder.resolve("pointer"), version + "\n");
    Files.move(written, models().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** How many tables of which version a process maps. */
  private static Map<String, Long> mapped(Process process) throws IOException {
    try (Stream<String> maps = Files.lines(Path.of("/proc/" + process.pid() + "/maps"))) {
      return maps.map(COPY::matcher)
          .filter(Matcher::find)
          .map(Matcher::group) // a table may be mapped in several pieces
          .distinct()
          .collect(
              Collectors.groupingBy(
                  file -> file.replaceFirst("nightjar-(\\w+)-.*", "$1"), Collectors.counting()));
    }
  }

  private Path models() {
    return folder.resolve("models");
  }

  private String errors() {
    try {
      return Files.readString(ServerJar.err(folder));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Something that becomes true. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  /** What to say if it does not. */
  private interface Complaint {
    String text() throws IOException;
  }

  private static void await(Condition condition, Complaint otherwise) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.holds()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(otherwise.text());
      }
      Thread.sleep(10);
    }
  }
}
