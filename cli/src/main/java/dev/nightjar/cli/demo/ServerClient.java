package dev.nightjar.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A shop's side of a running server, over HTTP. */
final class ServerClient {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** HTTP/1.1, as the JDK's client misreads a long answer to its upgrade now and then. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final String server;
  private final DemoKeys keys;

  /**
   * @param server such as {@code http://127.0.0.1:8080}
   */
  ServerClient(String server, DemoKeys keys) {
    this.server = server;
    this.keys = keys;
  }

  Reply ask(Question question) throws IOException, InterruptedException {
    return question.isGet()
        ? send(request(question.path(), keys.publishable()))
        : post(question.path(), question.body(), keys.publishable());
  }

  /** Tells what a shopper did, as a page in a browser does. */
  Reply ingest(String events) throws IOException, InterruptedException {
    return post("/api/v1/events/ingest", events, keys.publishable());
  }

  /** Changes items of the catalogue, as the shop's own server does. */
  Reply upsert(String items) throws IOException, InterruptedException {
    return post("/api/v1/items/upsert", items, keys.secret());
  }

  private Reply post(String path, String body, String key)
      throws IOException, InterruptedException {
    return send(
        request(path, key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .timeout(PATIENCE)
        .header("X-API-KEY", key);
  }

  private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = http.send(request.build(), BodyHandlers.ofString());
    return new Reply(response.statusCode(), response.body());
  }
}
