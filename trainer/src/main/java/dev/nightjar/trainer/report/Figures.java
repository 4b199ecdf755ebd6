package dev.nightjar.trainer.report;

import dev.nightjar.trainer.evaluate.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as the page writes them: one format for each kind. */
final class Figures {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Figures() {}

  /** {@code 150,234}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1 item}, {@code 2 items}. */
  static String count(long count, String one) {
    return count(count) + " " + one + (count == 1 ? "" : "s");
  }

  /** {@code 0.353}; fewer decimals from 10 on; a dash for what is no number. */
  static String score(double score) {
    return score(score, score);
  }

  /** The same, with as many decimals as the largest score of a column has. */
  static String score(double score, double largest) {
    if (!Double.isFinite(score)) {
      return "–";
    }
    double size = Math.abs(largest);
    String format = size < 10 ? "%.3f" : size < 100 ? "%.2f" : size < 1000 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, score);
  }

  /** {@code 0.349–0.357}; empty for an interval that is a point. */
  static String range(Interval interval, double largest) {
    return interval.low() < interval.high()
        ? score(interval.low(), largest) + "–" + score(interval.high(), largest)
        : "";
  }

  /** {@code −0.012 to +0.004}. */
  static String difference(double low, double high) {
    return String.format(Locale.ROOT, "%+.3f to %+.3f", low, high).replace('-', '−');
  }

  /** {@code 2.9 times}. */
  static String times(double factor) {
    return String.format(Locale.ROOT, "%,.1f times", factor);
  }

  /** {@code 12.3 %}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%,.1f\u00a0%%", 100 * share);
  }

  /** {@code +12.3 %}. */
  static String change(double share) {
    return String.format(Locale.ROOT, "%+,.1f\u00a0%%", 100 * share).replace('-', '−');
  }

  /** {@code 47.0 s}. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%,.1f\u00a0s", seconds);
  }

  /** {@code 12.50}: a price, or a sum of prices. */
  static String money(double money) {
    return String.format(Locale.ROOT, "%,.2f", money);
  }

  /** {@code 12.3 MB}: powers of 1,000. */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f\u00a0MB", bytes / 1e6);
  }

  /** {@code 2026-11-23 02:00}, UTC. */
  static String minute(Instant time) {
    return MINUTE.format(time);
  }

  /** As few digits as tell the number: {@code 0.01}, {@code 1,000}. */
  static String shortest(double number) {
    if (number >= 1) {
      return count(Math.round(number));
    }
    return String.format(Locale.ROOT, "%.6f", number).replaceFirst("\\.?0+$", "");
  }
}
