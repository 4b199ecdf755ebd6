package dev.nightjar.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.nightjar.command.ExitCode;
import dev.nightjar.disk.FolderLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AftermathTest {
  private static final Instant MONDAY = Instant.parse("2026-01-05T02:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-01-06T02:00:00Z");

  @TempDir Path folder;
  private final List<String> posted = new ArrayList<>();
  private final StringWriter err = new StringWriter();
  private final HttpServer server;
  private int status = 204;

  AftermathTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/bad-night",
        exchange -> {
          posted.add(
              exchange.getRequestMethod()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void metrics_areThoseOfTheLastNight_andTheLastSuccess() throws IOException {
    append(RunLogTest.run(MONDAY, 0));
    append(RunLogTest.run(TUESDAY, 3, List.of("not compacted")));
    Path file = folder.resolve("metrics/nightjar.prom");
    new Aftermath(
            new RunLog(folder), Optional.of(new MetricsFile(file)), Optional.empty(), writer())
        .accept(RunLogTest.run(TUESDAY, 3));
    List<String> lines = Files.readAllLines(file);
    for (String line :
        List.of(
            "nightjar_night_last_timestamp_seconds " + (double) TUESDAY.getEpochSecond(),
            "nightjar_night_last_success_timestamp_seconds " + (double) MONDAY.getEpochSecond(),
            "nightjar_night_exit_code 3.0",
            "nightjar_night_step_seconds{step=\"train\"} 1.5",
            "nightjar_night_count{of=\"events\"} 100.0",
            "nightjar_night_rejects{reason=\"bad_timestamp\"} 2.0",
            "nightjar_night_metric{name=\"recommend.ndcg@20\"} 0.25",
            "nightjar_night_check_refuses{check=\"whole\"} 1.0",
            "nightjar_night_overruled 0.0",
            "nightjar_night_warnings 1.0",
            "nightjar_night_pruned 1.0")) {
      assertTrue(lines.contains(line), () -> line + " in " + lines);
    }
    assertEquals("", err.toString());
  }

  @Test
  void alerts_nameOnlyMetricsThatAreShown() throws IOException {
    String shown = MetricsFile.text(List.of(RunLogTest.run(MONDAY, 0)));
    String rules = Files.readString(Path.of("deploy/prometheus/nightjar-night-rules.yml"));
    List<String> named =
        Pattern.compile("nightjar_night_\\w+")
            .matcher(rules)
            .results()
            .map(MatchResult::group)
            .toList();
    assertTrue(named.size() > 3, named::toString);
    named.forEach(name -> assertTrue(shown.contains("\n" + name), name));
  }

  @Test
  void alerts_knowEveryWayInWhichANightEndsBadly() throws IOException {
    String rules = Files.readString(Path.of("deploy/prometheus/nightjar-night-rules.yml"));
    for (ExitCode code : ExitCode.values()) {
      boolean known = rules.contains("nightjar_night_exit_code == " + code.code());
      assertEquals(code != ExitCode.OK, known, code::name);
    }
  }

  @Test
  void webhook_hearsOfBadNights_andOfWarnings_alone() {
    Aftermath aftermath = withWebhook("/bad-night");
    aftermath.accept(RunLogTest.run(MONDAY, 0));
    aftermath.accept(RunLogTest.run(TUESDAY, 3));
    RunRecord warned = RunLogTest.run(TUESDAY, 0, List.of("not compacted"));
    aftermath.accept(warned);
    assertEquals(
        List.of(
            "POST " + RunJson.write(RunLogTest.run(TUESDAY, 3)), "POST " + RunJson.write(warned)),
        posted);
    assertEquals("", err.toString());
  }

  @Test
  void webhookThatFails_isSaidAndNoMore() {
    status = 500;
    withWebhook("/bad-night").accept(RunLogTest.run(TUESDAY, 1));
    assertEquals(
        "nightjar: the webhook was not told: java.io.IOException: expected an answer of 2xx, found"
            + " 500\n",
        err.toString());
  }

  @Test
  void metricsThatCannotBeWritten_areSaidAndNoMore() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    new Aftermath(
            new RunLog(folder),
            Optional.of(new MetricsFile(inTheWay.resolve("nightjar.prom"))),
            Optional.empty(),
            writer())
        .accept(RunLogTest.run(TUESDAY, 1));
    assertTrue(err.toString().startsWith("nightjar: the metrics are not written: "), err::toString);
  }

  @Test
  void webhook_ofAnotherScheme_isRefused() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> new Webhook(URI.create("ftp://example.com")));
    assertEquals("expected a URL of http or https, found ftp://example.com", e.getMessage());
  }

  private Aftermath withWebhook(String path) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new Aftermath(
        new RunLog(folder), Optional.empty(), Optional.of(new Webhook(url)), writer());
  }

  private PrintWriter writer() {
    return new PrintWriter(err, true);
  }

  private void append(RunRecord run) throws IOException {
    try (FolderLock lock = FolderLock.tryAcquire(folder).orElseThrow()) {
      new RunLog(folder).append(lock, run);
    }
  }
}
