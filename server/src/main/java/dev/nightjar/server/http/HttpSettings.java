package dev.nightjar.server.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the public port speaks HTTP.
 *
 * @param corsOrigins origins whose pages may call, or {@code *} for all
 * @param compression whether answers are compressed for those who ask for it
 * @param mostBodyBytes the longest body that is read
 * @param requestTimeout how long a request may take to arrive, from its first line to its last byte
 * @param idleTimeout how long a connection may stay open without a request
 * @param tls a certificate, if the port speaks TLS
 */
public record HttpSettings(
    List<String> corsOrigins,
    boolean compression,
    int mostBodyBytes,
    Duration requestTimeout,
    Duration idleTimeout,
    Optional<Tls> tls) {
  private static final String ANY = "*";
  private static final Pattern ORIGIN =
      Pattern.compile("[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");
  private static final Pattern USUAL_PORT = Pattern.compile("^(http://.+):80$|^(https://.+):443$");

  public static final HttpSettings DEFAULT =
      new HttpSettings(
          List.of("*"),
          false,
          1 << 20,
          Duration.ofSeconds(30),
          Duration.ofSeconds(75),
          Optional.empty());

  public HttpSettings {
    corsOrigins = corsOrigins.stream().map(HttpSettings::origin).toList();
    if (corsOrigins.contains(ANY) && corsOrigins.size() > 1) {
      throw new IllegalArgumentException(
          "expected * alone or origins by name, found " + corsOrigins);
    }
    if (mostBodyBytes < 1) {
      throw new IllegalArgumentException("expected a body limit from 1, found " + mostBodyBytes);
    }
    requirePositive("a request timeout", requestTimeout);
    requirePositive("an idle timeout", idleTimeout);
  }

  /** The origin as browsers write it: lower case, without the port that goes without saying. */
  private static String origin(String given) {
    if (given.equals(ANY)) {
      return given;
    }
    String origin = given.toLowerCase(Locale.ROOT);
    if (!ORIGIN.matcher(origin).matches()) {
      throw new IllegalArgumentException(
          "expected * or an origin such as https://shop.example, found \"" + given + "\"");
    }
    return USUAL_PORT.matcher(origin).replaceFirst("$1$2");
  }

  private static void requirePositive(String what, Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("expected " + what + " above 0, found " + time);
    }
  }

  /** A certificate chain and its private key, both PEM files. */
  public record Tls(Path certificate, Path key) {}
}
