package dev.nightjar.server.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Map;
import javax.net.ssl.X509KeyManager;

/**
 * Reads a certificate and its key so that what is wrong with them is said before the first call.
 */
public final class TlsFiles {
  private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";
  private static final String KEY = "PRIVATE KEY-----";
  private static final String LOCKED_KEY = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
  private static final Map<String, String> SIGNATURES = // by the kinds of key that Vert.x reads
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");
  private static final byte[] ANYTHING = {1, 2, 3};

  private TlsFiles() {}

  /**
   * The certificate and the key.
   *
   * @throws IOException naming the file that cannot be read, is not what it should be, or does not
   *     fit the other
   */
  public static PemKeyCertOptions read(HttpSettings.Tls tls, Vertx vertx) throws IOException {
    String certificate = read(tls.certificate(), "a TLS certificate");
    String key = read(tls.key(), "a TLS key");
    if (!certificate.contains(CERTIFICATE)) {
      throw unexpected(tls.certificate(), "a certificate in PEM (" + CERTIFICATE + ")", "none");
    }
    if (key.contains(LOCKED_KEY)) {
      throw unexpected(tls.key(), "a private key without a password", "an encrypted one");
    }
    if (!key.contains(KEY)) {
      throw unexpected(tls.key(), "a private key in PEM (-----BEGIN " + KEY + ")", "none");
    }
    PemKeyCertOptions options =
        new PemKeyCertOptions()
            .setCertValue(Buffer.buffer(certificate))
            .setKeyValue(Buffer.buffer(key));
    if (!fit(tls, options, vertx)) {
      throw unexpected(tls.key(), "the private key of " + tls.certificate(), "another one");
    }
    return options;
  }

  private static String read(Path file, String what) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException("missing: expected " + what + " at " + file + ", found nothing", e);
    } catch (IOException e) {
      throw new IOException("cannot read " + what + " at " + file + ": " + e, e);
    }
  }

  /** Whether what one signs the other confirms. */
  private static boolean fit(HttpSettings.Tls tls, PemKeyCertOptions options, Vertx vertx)
      throws IOException {
    try {
      X509KeyManager keys =
          Arrays.stream(options.getKeyManagerFactory(vertx).getKeyManagers())
              .filter(X509KeyManager.class::isInstance)
              .map(X509KeyManager.class::cast)
              .findFirst()
              .orElseThrow(() -> new GeneralSecurityException("no X.509 key"));
      for (String algorithm : SIGNATURES.keySet()) {
        String[] names = keys.getServerAliases(algorithm, null);
        if (names != null && names.length > 0) {
          return fit(
              keys.getPrivateKey(names[0]), keys.getCertificateChain(names[0])[0].getPublicKey());
        }
      }
      throw new GeneralSecurityException("expected a key of " + SIGNATURES.keySet());
    } catch (Exception e) { // Vert.x throws what it likes at bytes it cannot read
      throw new IOException(
          "corrupt: cannot use the certificate %s with the key %s: %s"
              .formatted(tls.certificate(), tls.key(), e.getMessage()),
          e);
    }
  }

  private static boolean fit(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(SIGNATURES.get(key.getAlgorithm()));
    signature.initSign(key);
    signature.update(ANYTHING);
    byte[] signed = signature.sign();
    signature.initVerify(certified);
    signature.update(ANYTHING);
    return signature.verify(signed);
  }

  private static IOException unexpected(Path file, String expected, String found) {
    return new IOException("corrupt: expected %s in %s, found %s".formatted(expected, file, found));
  }
}
