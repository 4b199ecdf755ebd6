package dev.nightjar.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them: the same in every locale. */
public final class Figures {
  private static final int KILO = 1000;

  private Figures() {}

  /** {@code 150,234}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1 item}, {@code 2 items}. */
  public static String count(long count, String one) {
    return count(count) + " " + one + (count == 1 ? "" : "s");
  }

  /** {@code 512 B}, {@code 12.3 MB}: powers of 1,000. */
  public static String bytes(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    double scaled = bytes;
    int unit = 0;
    while (scaled >= KILO - 0.05 && unit < 4) { // 999.95 would be rounded to 1000.0
      scaled /= KILO;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %cB", scaled, " kMGT".charAt(unit));
  }

  /** {@code 12.50}, or a dash for a price that is not known. */
  public static String price(float price) {
    return Float.isNaN(price) ? "-" : String.format(Locale.ROOT, "%,.2f", price);
  }

  /** Three decimals below 100, one above. */
  public static String score(double score) {
    return String.format(Locale.ROOT, Math.abs(score) < 100 ? "%.3f" : "%,.1f", score);
  }

  /** A likeness in two decimals, without the zero before the point: {@code .83}. */
  public static String likeness(double likeness) {
    return String.format(Locale.ROOT, "%.2f", likeness).replaceFirst("^(-?)0\\.", "$1.");
  }

  /** {@code 41 %}. */
  public static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  /** {@code +12 %}, {@code -3 %}; one decimal below 10. */
  public static String change(double share) {
    return String.format(
        Locale.ROOT, Math.abs(share) < 0.1 ? "%+.1f %%" : "%+,.0f %%", 100 * share);
  }

  /** {@code 3.2 ×}: how many times. */
  public static String times(double factor) {
    return String.format(Locale.ROOT, "%,.1f ×", factor);
  }

  /** {@code 8.2 s}. */
  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%,.1f s", seconds);
  }

  public static String seconds(Duration duration) {
    return seconds(duration.toMillis() / 1000.0);
  }

  /** A bar of {@code width} characters, filled as far as {@code share} of 1 reaches. */
  public static String bar(double share, int width) {
    int filled = (int) Math.round(Math.max(0, Math.min(1, share)) * width);
    return "█".repeat(filled) + "░".repeat(width - filled);
  }
}
