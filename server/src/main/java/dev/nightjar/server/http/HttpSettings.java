package dev.nightjar.server.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
  public static final HttpSettings DEFAULT =
      new HttpSettings(
          List.of("*"),
          false,
          1 << 20,
          Duration.ofSeconds(30),
          Duration.ofSeconds(75),
          Optional.empty());

  public HttpSettings {
    corsOrigins = List.copyOf(corsOrigins);
    if (mostBodyBytes < 1) {
      throw new IllegalArgumentException("expected a body limit from 1, found " + mostBodyBytes);
    }
  }

  /** A certificate chain and its private key, both PEM files. */
  public record Tls(Path certificate, Path key) {}
}
