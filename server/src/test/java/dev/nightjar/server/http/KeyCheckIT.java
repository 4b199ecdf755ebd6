package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.KeyMint;
import dev.nightjar.server.keys.LiveKeys;
import dev.nightjar.server.keys.NewKey;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyCheckIT {
  private final KeyMint mint = new KeyMint(Clock.systemUTC(), new Random(1));
  private final NewKey publishable = mint.mint(KeyKind.PUBLISHABLE, "shop", "default");
  private final NewKey secret = mint.mint(KeyKind.SECRET, "loader", "default");
  private final NewKey revoked = mint.mint(KeyKind.SECRET, "loader", "default");

  @TempDir Path folder;
  private RunningRouter server;

  @BeforeEach
  void start() throws IOException {
    KeyFile file = new KeyFile(folder.resolve("keys.json"));
    file.update(
        ring ->
            ring.with(List.of(publishable.kept(), secret.kept(), revoked.kept()))
                .revoke(revoked.kept().id(), Instant.EPOCH));
    LiveKeys keys = LiveKeys.open(file);
    RateLimits limits = new RateLimits(RateLimit.DEFAULT, TimeMeter.SYSTEM_NANOTIME);
    server =
        RunningRouter.of(
            router -> {
              router.get("/open").handler(new KeyCheck(keys, limits, KeyKind.PUBLISHABLE));
              router.get("/guarded").handler(new KeyCheck(keys, limits, KeyKind.SECRET));
              router.route().handler(context -> context.response().end("{}"));
            });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void handle_secretKey_opensBoth() throws IOException {
    assertEquals(200, server.client(secret.text()).get("/open").status());
    assertEquals(200, server.client(secret.text()).get("/guarded").status());
  }

  @Test
  void handle_publishableKey_isToldWhatIsMissing() throws IOException {
    assertEquals(200, server.client(publishable.text()).get("/open").status());
    Reply guarded = server.client(publishable.text()).get("/guarded");
    assertEquals(403, guarded.status());
    assertEquals("expected a secret key, found a publishable one", guarded.error());
  }

  @Test
  void handle_noKey_is401() throws IOException {
    Reply reply = server.client("").get("/open");
    assertEquals(401, reply.status());
    assertEquals("expected the header X-API-KEY, found none", reply.error());
  }

  @Test
  void handle_unknownOrRevokedKey_is401() throws IOException {
    assertEquals(401, server.client(secret.text() + "x").get("/guarded").status());
    Reply reply = server.client(revoked.text()).get("/guarded");
    assertEquals(401, reply.status());
    assertEquals("the key is unknown or was revoked", reply.error());
  }
}
