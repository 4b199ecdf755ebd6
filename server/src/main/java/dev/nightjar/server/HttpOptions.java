package dev.nightjar.server;

import dev.nightjar.server.http.HttpSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the public port speaks HTTP. */
final class HttpOptions {
  private static final int LONGEST_SECONDS = 3_600;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description =
          "Speaks TLS with this certificate chain (PEM), HTTP/2 by ALPN; needs --tls-key.")
  private @Nullable Path tlsCertificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "The certificate's private key (PEM).")
  private @Nullable Path tlsKey;

  @Option(
      names = "--cors-origin",
      split = ",",
      paramLabel = "ORIGIN",
      defaultValue = "*",
      description =
          "Whose pages may call from a browser, such as https://shop.example; may be repeated"
              + " (default: ${DEFAULT-VALUE}, all).")
  private List<String> corsOrigins = List.of();

  @Option(
      names = "--body-limit",
      paramLabel = "BYTES",
      defaultValue = "1048576",
      description = "The longest body that is read (default: ${DEFAULT-VALUE}).")
  private int bodyLimit;

  @Option(
      names = "--request-timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long a request may take to arrive (default: ${DEFAULT-VALUE}).")
  private int requestTimeout;

  @Option(
      names = "--idle-timeout",
      paramLabel = "SECONDS",
      defaultValue = "75",
      description =
          "How long a connection is kept without a request (default: ${DEFAULT-VALUE}: longer than"
              + " the 60 of common load balancers).")
  private int idleTimeout;

  @Option(
      names = "--compression",
      description = "Compresses answers for clients that ask for it; off by default.")
  private boolean compression;

  /**
   * The settings.
   *
   * @throws IllegalArgumentException telling what was expected of which option
   */
  HttpSettings settings() {
    return new HttpSettings(
        corsOrigins,
        compression,
        bodyLimit,
        seconds("--request-timeout", requestTimeout),
        seconds("--idle-timeout", idleTimeout),
        tls());
  }

  private Optional<HttpSettings.Tls> tls() {
    if (tlsCertificate == null && tlsKey == null) {
      return Optional.empty();
    }
    if (tlsCertificate == null || tlsKey == null) {
      throw new IllegalArgumentException("expected --tls-certificate and --tls-key, found one");
    }
    return Optional.of(new HttpSettings.Tls(tlsCertificate, tlsKey));
  }

  private static Duration seconds(String option, int seconds) {
    if (seconds < 1 || seconds > LONGEST_SECONDS) {
      throw new IllegalArgumentException(
          "expected %s from 1 to %d seconds, found %d".formatted(option, LONGEST_SECONDS, seconds));
    }
    return Duration.ofSeconds(seconds);
  }
}
