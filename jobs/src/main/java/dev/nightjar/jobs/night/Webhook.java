package dev.nightjar.jobs.night;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells a URL of a bad night: a POST whose body is the {@link RunRecord}. */
public final class Webhook {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI url;

  /**
   * Prepares.
   *
   * @throws IllegalArgumentException if {@code url} is neither {@code http} nor {@code https}
   */
  public Webhook(URI url) {
    String scheme = String.valueOf(url.getScheme());
    if (!scheme.matches("https?")) {
      throw new IllegalArgumentException("expected a URL of http or https, found " + url);
    }
    this.url = url;
  }

  /**
   * Tells it.
   *
   * @throws IOException if nobody answers within ten seconds, or not with 2xx
   */
  public void tell(RunRecord run) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(RunJson.write(run)))
            .build();
    HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
    if (response.statusCode() / 100 != 2) {
      throw new IOException("expected an answer of 2xx, found " + response.statusCode());
    }
  }
}
