package dev.nightjar.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a running server over HTTP. */
final class ServerClient {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String server;
  private final String key;

  /**
   * @param server such as {@code http://127.0.0.1:8080}
   * @param key a publishable one
   */
  ServerClient(String server, String key) {
    this.server = server;
    this.key = key;
  }

  Reply ask(Question question) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + question.path()))
            .timeout(PATIENCE)
            .header("X-API-KEY", key);
    if (!question.isGet()) {
      request
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(question.body()));
    }
    var response = http.send(request.build(), BodyHandlers.ofString());
    return new Reply(response.statusCode(), response.body());
  }
}
