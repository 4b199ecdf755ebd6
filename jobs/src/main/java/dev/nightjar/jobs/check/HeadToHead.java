package dev.nightjar.jobs.check;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelVersion;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A metric of a manifest, measured on a model of the same settings that did not know the last part
 * of the events, and on the published one: of the same cases, in a window that neither has seen.
 *
 * @param model the metric, such as an NDCG
 * @param published that of the published model, more than 0
 * @param high the upper end of the 95 % interval of their difference
 * @param cases how many both were asked
 * @param from when the window begins
 * @param lacking from when on the model that was asked for the new one lacks events; before {@code
 *     from} if the published one knew more
 */
record HeadToHead(
    double model, double published, double high, long cases, Instant from, Instant lacking) {
  private static final String PREFIX = "head to head ";
  private static final String PUBLISHED = " published";

  /**
   * By the metric's name, such as {@code recommend.ndcg@20}.
   *
   * @param published with whom; what was measured with another model does not count
   */
  static Map<String, HeadToHead> of(Manifest manifest, ModelVersion published) {
    Map<String, HeadToHead> found = new TreeMap<>();
    if (!published.name().equals(manifest.settings().get(PREFIX + "with"))) {
      return found;
    }
    Instant from = Instant.parse(manifest.settings().getOrDefault(PREFIX + "from", ""));
    Instant lacking = Instant.parse(manifest.settings().getOrDefault(PREFIX + "lacking", ""));
    Map<String, Double> metrics = manifest.metrics();
    for (Map.Entry<String, Double> theirs : metrics.entrySet()) {
      String key = theirs.getKey();
      if (key.startsWith(PREFIX) && key.endsWith(PUBLISHED) && theirs.getValue() > 0) {
        String ours = key.substring(0, key.length() - PUBLISHED.length());
        Double model = metrics.get(ours);
        Double high = metrics.get(ours + " high");
        Double cases = metrics.get(ours + " cases");
        if (model != null && high != null && cases != null) {
          found.put(
              ours.substring(PREFIX.length()),
              new HeadToHead(model, theirs.getValue(), high, Math.round(cases), from, lacking));
        }
      }
    }
    return found;
  }

  /** Whether the published model knew events that the other lacked. */
  boolean isUneven() {
    return lacking.isBefore(from);
  }

  /** By which share it is better than the published model; less than 0 if it is worse. */
  double change() {
    return model / published - 1;
  }

  /** The best that this share may be. */
  double atBest() {
    return high / published;
  }
}
