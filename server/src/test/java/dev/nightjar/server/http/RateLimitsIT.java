package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.KeyMint;
import dev.nightjar.server.keys.LiveKeys;
import dev.nightjar.server.keys.NewKey;
import io.github.bucket4j.TimeMeter;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three requests in ten seconds, by a clock that only moves when it is told to. */
final class RateLimitsIT {
  private static final RateLimit LIMIT = new RateLimit(3, Duration.ofSeconds(10));

  private final KeyMint mint = new KeyMint(Clock.systemUTC(), new Random(1));
  private final NewKey publishable = mint.mint(KeyKind.PUBLISHABLE, "shop", "acme");
  private final NewKey secret = mint.mint(KeyKind.SECRET, "loader", "acme");
  private final NewKey other = mint.mint(KeyKind.PUBLISHABLE, "shop", "other");
  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L); // nanoTime may be negative

  @TempDir Path folder;
  private RunningRouter server;

  @BeforeEach
  void start() throws IOException {
    KeyFile file = new KeyFile(folder.resolve("keys.json"));
    file.update(ring -> ring.with(List.of(publishable.kept(), secret.kept(), other.kept())));
    LiveKeys keys = LiveKeys.open(file);
    RateLimits limits = new RateLimits(LIMIT, clock());
    server =
        RunningRouter.of(
            router -> {
              router
                  .route("/open")
                  .handler(new KeyCheck(keys, limits, KeyKind.PUBLISHABLE))
                  .handler(new JsonOnly())
                  .handler(BodyHandler.create(false).setBodyLimit(5));
              router
                  .route("/nowhere")
                  .handler(KeyCheck.counting(keys, limits))
                  .handler(context -> context.response().setStatusCode(404).end("{}"));
              router.get("/guarded").handler(new KeyCheck(keys, limits, KeyKind.SECRET));
              router.route().handler(context -> context.response().end("{}"));
            });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answers_tellWhatIsLeft_whateverTheirStatus() throws IOException {
    requireHeaders(415, 3, 2, 10, post(publishable, "text/plain", "1"));
    pass(2_500);
    requireHeaders(413, 3, 1, 8, post(publishable, "application/json", "123456"));
    pass(7_499);
    requireHeaders(403, 3, 0, 1, server.client(publishable.text()).get("/guarded"));
  }

  @Test
  void requests_pastTheLimit_are429UntilTheWindowEnds() throws IOException {
    for (int left = 2; left >= 0; left--) {
      requireHeaders(200, 3, left, 10, post(publishable, "application/json", "1"));
    }
    pass(3_100);
    Reply refused = post(publishable, "application/json", "1");
    requireHeaders(429, 3, 0, 7, refused);
    assertEquals("7", refused.headers().firstValue("Retry-After").orElseThrow());
    assertEquals(
        "expected at most 3 requests in a window; the next begins in 7 s", refused.error());
    assertFalse(refused.json().path("success").booleanValue());
    pass(6_899);
    requireHeaders(429, 3, 0, 1, post(publishable, "application/json", "1"));
    pass(1);
    requireHeaders(200, 3, 2, 10, post(publishable, "application/json", "1"));
  }

  @Test
  void window_isSharedByTheKeysOfAnOrganizationOnly() throws IOException {
    requireHeaders(200, 3, 2, 10, post(publishable, "application/json", "1"));
    requireHeaders(200, 3, 1, 10, post(secret, "application/json", "1"));
    requireHeaders(200, 3, 0, 10, post(publishable, "application/json", "1"));
    requireHeaders(429, 3, 0, 10, post(secret, "application/json", "1"));
    requireHeaders(200, 3, 2, 10, post(other, "application/json", "1"));
  }

  @Test
  void windows_followOneAnother_evenIfNobodyCalls() throws IOException {
    post(publishable, "application/json", "1");
    pass(34_000); // into the fourth window
    requireHeaders(200, 3, 2, 6, post(publishable, "application/json", "1"));
  }

  @Test
  void requests_withoutAGoodKey_countForNobody() throws IOException {
    Reply refused = server.client(publishable.text() + "x").get("/guarded");
    assertEquals(401, refused.status());
    assertFalse(refused.headers().firstValue("RateLimit-Limit").isPresent());
    requireHeaders(200, 3, 2, 10, post(publishable, "application/json", "1"));
  }

  @Test
  void whatIsRefusedWhoeverAsks_countsForThoseWithAGoodKey() throws IOException {
    for (String stranger : List.of("", publishable.text() + "x")) {
      Reply reply = server.client(stranger).get("/nowhere");
      assertEquals(404, reply.status());
      assertFalse(reply.headers().firstValue("RateLimit-Limit").isPresent());
    }
    for (int left = 2; left >= 0; left--) {
      requireHeaders(404, 3, left, 10, server.client(publishable.text()).get("/nowhere"));
    }
    requireHeaders(429, 3, 0, 10, server.client(secret.text()).get("/nowhere"));
  }

  private Reply post(NewKey key, String contentType, String body) throws IOException {
    return server
        .client(key.text())
        .send("POST", "/open", contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  private void pass(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  private TimeMeter clock() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  private static void requireHeaders(int status, long limit, long left, long reset, Reply reply) {
    assertEquals(status, reply.status());
    assertEquals(limit, header(reply, "RateLimit-Limit"));
    assertEquals(left, header(reply, "RateLimit-Remaining"));
    assertEquals(reset, header(reply, "RateLimit-Reset"));
  }

  private static long header(Reply reply, String name) {
    return reply.headers().firstValueAsLong(name).orElseThrow();
  }
}
