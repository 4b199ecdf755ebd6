package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.ModelStore;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.NewKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server takes over without a restart. */
final class FollowingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String BODY = "{\"user_id\":\"ann\"}";

  @TempDir Path folder;

  @Test
  void serve_modelPublishedLater_isServed() throws Exception {
    try (RunningServer server = RunningServer.withoutModel(folder)) {
      Reply before = server.client().post("/recommend", BODY);
      assertEquals(503, before.status());
      assertEquals("no model is loaded yet", before.error());
      assertEquals(503, server.client().get("/item/mug").status());

      TestShop.create().publish(server.models(), "20260101T000000Z");
      await(() -> server.client().post("/recommend", BODY).status() == 200);
    }
  }

  @Test
  void serve_damagedModelPublished_isRefusedByNameAndTheOldStays() throws Exception {
    try (RunningServer server = RunningServer.of(TestShop.create(), folder)) {
      // damaged before it is named, so that the server cannot open it in between
      Path popular =
          TestShop.create()
              .stage(new ModelStore(server.models()), "20260102T000000Z")
              .path()
              .resolve("popular.chm");
      byte[] bytes = Files.readAllBytes(popular);
      bytes[bytes.length / 2] ^= 1;
      Files.write(popular, bytes);
      Files.move(popular.getParent(), server.models().resolve("20260102T000000Z"));
      Files.writeString(server.models().resolve("CURRENT"), "20260102T000000Z\n");

      await(() -> server.management().get("/health/ready").json().has("refused"));
      String refused = server.management().get("/health/ready").json().path("refused").textValue();
      assertTrue(refused.startsWith("refused 20260102T000000Z: corrupt: "), refused);
      assertTrue(refused.contains("popular.chm"), refused);
      Reply reply = server.client().post("/recommend", BODY);
      assertEquals(200, reply.status());
      assertEquals("\"20260101T000000Z\"", reply.meta("model_version"));
    }
  }

  @Test
  void serve_keyRotated_followsBothSteps() throws Exception {
    try (RunningServer server = RunningServer.of(TestShop.create(), folder)) {
      NewKey key = server.addKey(KeyKind.PUBLISHABLE);
      JsonClient client = server.client().withKey(key.text());
      await(() -> client.post("/recommend", BODY).status() == 200);
      server.keys().update(ring -> ring.revoke(key.kept().id(), Instant.now()));
      await(() -> client.post("/recommend", BODY).status() == 401);
      assertEquals(200, server.client().post("/recommend", BODY).status());
    }
  }

  @Test
  void serve_userForgotten_isAnsweredAsOneWithoutHistory_untilAModelThatNeverKnew()
      throws Exception {
    try (RunningServer server = RunningServer.of(TestShop.create(), folder)) {
      List<String> nobody = items(server, "{\"user_id\":\"nobody\"}");
      List<String> ann = items(server, BODY);
      assertNotEquals(nobody, ann);
      Instant asked = Instant.parse("2026-01-01T12:00:00Z");
      ForgottenFile.ofStore(server.models()).add(List.of("ann"), asked);
      await(() -> items(server, BODY).equals(nobody));
      TestShop.create().publish(server.models(), "20260102T000000Z");
      await(() -> items(server, BODY).equals(ann));
      Files.writeString(server.models().resolve("CURRENT"), "20260101T000000Z\n");
      await(() -> items(server, BODY).equals(nobody));
    }
  }

  private static List<String> items(RunningServer server, String body) throws IOException {
    return server.client().post("/recommend", body).itemIds();
  }

  /** Something that becomes true. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.holds()) {
      assertTrue(Instant.now().isBefore(deadline), "waited for " + PATIENCE);
      Thread.sleep(100);
    }
  }
}
