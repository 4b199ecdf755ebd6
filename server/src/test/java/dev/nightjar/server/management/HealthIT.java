package dev.nightjar.server.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.RunningServer;
import dev.nightjar.server.TestShop;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HealthIT {
  @TempDir Path folder;

  @Test
  void health_modelServed_isLiveAndReady() throws IOException {
    try (RunningServer server = RunningServer.of(TestShop.create(), folder)) {
      Reply live = server.management().get("/health/live");
      assertEquals(200, live.status());
      assertEquals("{\"status\":\"live\"}", live.json().toString());
      Reply ready = server.management().get("/health/ready");
      assertEquals(200, ready.status());
      assertEquals(
          "{\"status\":\"ready\",\"model_version\":\"20260101T000000Z\"}", ready.json().toString());
    }
  }

  @Test
  void health_askedByHead_hasNoBody() throws Exception {
    try (RunningServer server = RunningServer.of(TestShop.create(), folder)) {
      URI ready = URI.create("http://127.0.0.1:" + server.management().port() + "/health/ready");
      HttpRequest head =
          HttpRequest.newBuilder(ready).method("HEAD", BodyPublishers.noBody()).build();
      HttpResponse<String> response = JsonClient.send(head, BodyHandlers.ofString());
      assertEquals(200, response.statusCode());
      assertEquals("", response.body());
    }
  }

  @Test
  void health_nothingPublished_isLiveButNotReady() throws IOException {
    try (RunningServer server = RunningServer.withoutModel(folder)) {
      assertEquals(200, server.management().get("/health/live").status());
      Reply ready = server.management().get("/health/ready");
      assertEquals(503, ready.status());
      assertEquals(
          "{\"status\":\"not ready\",\"reason\":\"no model is published yet\"}",
          ready.json().toString());
    }
  }

  @Test
  void health_damagedModel_saysWhichFile() throws IOException {
    Path items =
        TestShop.create()
            .publish(folder.resolve("models"), "20260101T000000Z")
            .path()
            .resolve("items.chm");
    Files.write(items, new byte[] {1});
    try (RunningServer server = RunningServer.withoutModel(folder)) {
      Reply ready = server.management().get("/health/ready");
      assertEquals(503, ready.status());
      String reason = ready.json().path("reason").textValue();
      assertTrue(
          reason.startsWith("refused 20260101T000000Z: corrupt: " + items + ": expected "), reason);
    }
  }
}
