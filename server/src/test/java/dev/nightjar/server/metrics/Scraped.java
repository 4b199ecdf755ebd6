package dev.nightjar.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.RunningServer;
import dev.nightjar.server.http.JsonClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One scrape.
 *
 * @param values by series, as Prometheus writes them: {@code name{label="value",…}}
 */
record Scraped(Map<String, Double> values) {
  private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][^ {]*(?:\\{.*\\})?) (\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static Scraped of(RunningServer server) throws IOException, InterruptedException {
    HttpResponse<String> response =
        JsonClient.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:%d/metrics".formatted(server.management().port())))
                .build(),
            BodyHandlers.ofString());
    assertEquals(200, response.statusCode());
    assertEquals(
        "text/plain; version=0.0.4; charset=utf-8",
        response.headers().firstValue("Content-Type").orElse(""));
    return parse(response.body());
  }

  /** Scrapes until {@code series} has {@code value}: a caller sees an answer before it counts. */
  static Scraped once(RunningServer server, String series, double value)
      throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    Scraped scraped = of(server);
    while (scraped.value(series) != value) {
      double found = scraped.value(series);
      assertTrue(Instant.now().isBefore(deadline), () -> series + " stays at " + found);
      Thread.sleep(20);
      scraped = of(server);
    }
    return scraped;
  }

  static Scraped parse(String text) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
      Matcher sample = SAMPLE.matcher(line);
      assertTrue(sample.matches(), line);
      assertTrue(values.put(sample.group(1), number(sample.group(2))) == null, line);
    }
    return new Scraped(values);
  }

  /** Whether any series has the name {@code metric}. */
  boolean has(String metric) {
    return values.keySet().stream().anyMatch(series -> series.startsWith(metric));
  }

  /** The value of {@code series}; NaN if there is no such. */
  double value(String series) {
    return values.getOrDefault(series, Double.NaN);
  }

  /** All names, without labels. */
  Set<String> names() {
    return values.keySet().stream()
        .map(series -> series.replaceFirst("\\{.*", ""))
        .collect(Collectors.toSet());
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
