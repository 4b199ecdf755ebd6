package dev.nightjar.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.nightjar.server.RunningServer;
import dev.nightjar.server.TestShop;
import dev.nightjar.server.management.Scrape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard and the alerts ask for what a server really shows. */
final class DeployedFilesIT {
  private static final Path DEPLOY = Path.of("..", "jobs", "deploy");
  private static final String DASHBOARD = "grafana/nightjar.json";
  private static final String RULES = "prometheus/nightjar-rules.yml";
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:nightjar|jvm|process|system)_\\w+)(?:\\{([^}]*)\\})?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
  private static final Pattern BY = Pattern.compile("\\bby \\(([^)]*)\\)");

  /** What Prometheus adds itself. */
  private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job");

  /** The labels of every metric that was shown. */
  private static final Map<String, Set<String>> SHOWN = new LinkedHashMap<>();

  @BeforeAll
  @Timeout(60)
  static void scrape(@TempDir Path folder) throws Exception {
    try (RunningServer server = RunningServer.of(TestShop.create(), folder);
        Metrics logs = new Metrics()) {
      server.client().post("/recommend", "{\"user_id\":\"ann\"}");
      logs.watch("events", LogMetricsTest::idle);
      Scraped shown = Scraped.of(server);
      while (!shown.has("jvm_gc_pause_seconds_sum")) { // not before there was one
        System.gc();
        Thread.sleep(20);
        shown = Scraped.of(server);
      }
      for (Scraped scraped : List.of(shown, Scraped.parse(logs.scrape()))) {
        for (String series : scraped.values().keySet()) {
          String name = series.replaceFirst("\\{.*", "");
          SHOWN
              .computeIfAbsent(name, none -> new HashSet<>())
              .addAll(labels(series.substring(name.length())));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DASHBOARD, RULES})
  void expressions_nameOnlyMetricsAndLabelsThatAreShown(String file) throws IOException {
    List<String> expressions = expressions(file);
    assertFalse(expressions.isEmpty());
    for (String expression : expressions) {
      Set<String> known = new HashSet<>(OF_PROMETHEUS);
      known.add("le");
      for (MatchResult metric : METRIC.matcher(expression).results().toList()) {
        String name = metric.group(1);
        assertTrue(SHOWN.containsKey(name), () -> "no " + name + " is shown: " + expression);
        Set<String> labels = SHOWN.getOrDefault(name, Set.of());
        known.addAll(labels);
        if (metric.group(2) != null) {
          labels(metric.group(2)).stream()
              .filter(label -> !OF_PROMETHEUS.contains(label))
              .forEach(label -> assertTrue(labels.contains(label), label + ": " + expression));
        }
      }
      for (MatchResult by : BY.matcher(expression).results().toList()) {
        for (String label : by.group(1).split(",\\s*", -1)) {
          assertTrue(known.contains(label), label + ": " + expression);
        }
      }
    }
  }

  @Test
  void dashboard_showsEveryFigure() throws IOException {
    String all = String.join("\n", expressions(DASHBOARD));
    Set<String> missing =
        Stream.of(Figure.values())
            .map(Figure::exposed)
            .filter(name -> !all.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  @Test
  void dashboard_asksTheDataSourceThatIsChosen() throws IOException {
    JsonNode dashboard = read(DASHBOARD);
    assertEquals("datasource", dashboard.at("/templating/list/0/type").textValue());
    assertEquals("datasource", dashboard.at("/templating/list/0/name").textValue());
    Set<String> asked = new TreeSet<>();
    dashboard
        .at("/panels")
        .findValues("datasource")
        .forEach(source -> asked.add(source.toString()));
    assertEquals(Set.of("{\"type\":\"prometheus\",\"uid\":\"${datasource}\"}"), asked);
  }

  @Test
  void scrapeSettings_askWhereTheServerAnswers() throws IOException {
    JsonNode settings = read("prometheus/nightjar.yml");
    assertEquals("nightjar", settings.at("/scrape_configs/0/job_name").textValue());
    assertEquals(Scrape.PATH, settings.at("/scrape_configs/0/metrics_path").textValue());
    assertEquals("nightjar-rules.yml", settings.at("/rule_files/0").textValue());
  }

  private static List<String> expressions(String file) throws IOException {
    JsonNode root = read(file);
    List<String> expressions = new ArrayList<>(root.findValuesAsText("expr"));
    root.findValues("query").stream()
        .filter(JsonNode::isObject)
        .forEach(query -> expressions.add(query.path("query").textValue()));
    return expressions;
  }

  private static JsonNode read(String file) throws IOException {
    ObjectMapper mapper = file.endsWith(".json") ? new JsonMapper() : new YAMLMapper();
    return mapper.readTree(DEPLOY.resolve(file).toFile());
  }

  private static Set<String> labels(String selector) {
    return LABEL
        .matcher(selector)
        .results()
        .map(label -> label.group(1))
        .collect(Collectors.toSet());
  }
}
