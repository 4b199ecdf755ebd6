package dev.nightjar.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two models asked the very same cases: a model of the night's settings that knows nothing of the
 * last part of the events, and the published one. The night that trains writes it into its {@link
 * Manifest}, and the checks before publishing read it there, so both names and format are here.
 *
 * <p>Of each metric a manifest holds, among its metrics:
 *
 * <pre>
 * head to head recommend.ndcg@20             of the night's settings
 * head to head recommend.ndcg@20 published   of the published model
 * head to head recommend.ndcg@20 low         where the interval of the difference begins
 * head to head recommend.ndcg@20 high        where it ends
 * head to head recommend.ndcg@20 cases       how many both were asked
 * </pre>
 *
 * and among its settings {@code head to head with} (a version), {@code … from} and {@code …
 * lacking} (instants).
 *
 * @param published which model was published
 * @param from neither model has seen an event from this instant on
 * @param lacking from when on the model of the night's settings lacks events; before {@code from}
 *     if the published one knew more
 * @param metrics by their names, such as {@code recommend.ndcg@20}
 */
public record PairedComparison(
    ModelVersion published, Instant from, Instant lacking, Map<String, Metric> metrics) {
  /** Before each name in a manifest; with spaces, as of what is compared. */
  private static final String PREFIX = "head to head ";

  private static final String WITH = PREFIX + "with";
  private static final String FROM = PREFIX + "from";
  private static final String LACKING = PREFIX + "lacking";
  private static final String PUBLISHED = " published";
  private static final String LOW = " low";
  private static final String HIGH = " high";
  private static final String CASES = " cases";

  public PairedComparison {
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
  }

  /**
   * One metric of both.
   *
   * @param cases that both were asked
   * @param tonight the mean of the model of the night's settings
   * @param published the mean of the published model
   * @param low the lower end of the 95 % interval of {@code tonight - published}, of the same cases
   * @param high the upper end
   */
  public record Metric(long cases, double tonight, double published, double low, double high) {
    /** By which share the night's is better; less than 0 if it is worse. */
    public double change() {
      return tonight / published - 1;
    }

    /** The worst that this share may be. */
    public double atWorst() {
      return low / published;
    }

    /** The best that this share may be. */
    public double atBest() {
      return high / published;
    }
  }

  /**
   * What a manifest tells of one, if it does. A metric with a part missing is left out.
   *
   * @throws IllegalArgumentException if it tells not well with whom or since when
   */
  public static Optional<PairedComparison> of(Manifest manifest) {
    Map<String, String> settings = manifest.settings();
    if (!settings.containsKey(WITH)) {
      return Optional.empty();
    }
    Map<String, Metric> found = new TreeMap<>();
    for (String key : manifest.metrics().keySet()) {
      if (key.startsWith(PREFIX) && key.endsWith(PUBLISHED)) {
        String name = key.substring(PREFIX.length(), key.length() - PUBLISHED.length());
        metric(PREFIX + name, manifest.metrics()).ifPresent(metric -> found.put(name, metric));
      }
    }
    return Optional.of(
        new PairedComparison(
            new ModelVersion(settings.getOrDefault(WITH, "")),
            instant(settings, FROM),
            instant(settings, LACKING),
            found));
  }

  private static Optional<Metric> metric(String key, Map<String, Double> metrics) {
    Double tonight = metrics.get(key);
    Double published = metrics.get(key + PUBLISHED);
    Double low = metrics.get(key + LOW);
    Double high = metrics.get(key + HIGH);
    Double cases = metrics.get(key + CASES);
    return tonight == null || published == null || low == null || high == null || cases == null
        ? Optional.empty()
        : Optional.of(new Metric(Math.round(cases), tonight, published, low, high));
  }

  private static Instant instant(Map<String, String> settings, String key) {
    String text = settings.getOrDefault(key, "");
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "expected a time in the manifest's setting \"%s\", found \"%s\"".formatted(key, text), e);
    }
  }

  /** Whether a manifest's setting or metric of this name is part of one. */
  public static boolean isPart(String name) {
    return name.startsWith(PREFIX);
  }

  /** What goes among a manifest's metrics. */
  public Map<String, Double> toMetrics() {
    Map<String, Double> told = new TreeMap<>();
    metrics.forEach(
        (name, metric) -> {
          String key = PREFIX + name;
          told.put(key, metric.tonight());
          told.put(key + PUBLISHED, metric.published());
          told.put(key + LOW, metric.low());
          told.put(key + HIGH, metric.high());
          told.put(key + CASES, (double) metric.cases());
        });
    return told;
  }

  /** What goes among a manifest's settings. */
  public Map<String, String> toSettings() {
    return Map.of(WITH, published.name(), FROM, from.toString(), LACKING, lacking.toString());
  }

  /** Whether the published model knew events that the other lacked. */
  public boolean isUneven() {
    return lacking.isBefore(from);
  }
}
