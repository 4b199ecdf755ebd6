package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsFilesIT {
  @TempDir static Path folder;
  private static Vertx vertx;
  private static HttpSettings.Tls ec;
  private static HttpSettings.Tls rsa;

  @BeforeAll
  static void create() throws Exception {
    vertx = Vertx.vertx();
    ec = TestCertificate.create(folder.resolve("ec"), "EC").files();
    rsa = TestCertificate.create(folder.resolve("rsa"), "RSA").files();
  }

  @AfterAll
  static void close() {
    vertx.close().await();
  }

  @Test
  void read_certificateAndItsKey_areTaken() throws IOException {
    assertEquals(1, TlsFiles.read(ec, vertx).getCertValues().size());
    assertEquals(1, TlsFiles.read(rsa, vertx).getKeyValues().size());
  }

  @Test
  void read_keyOfAnotherCertificate_isRefused() throws Exception {
    HttpSettings.Tls other = TestCertificate.create(folder.resolve("other"), "EC").files();
    assertEquals(
        "corrupt: expected the private key of %s in %s, found another one"
            .formatted(ec.certificate(), other.key()),
        refusal(ec.certificate(), other.key()));
    String refusal = refusal(ec.certificate(), rsa.key());
    assertTrue(refusal.startsWith("corrupt: cannot use the certificate "), refusal);
  }

  @Test
  void read_noSuchFile_isRefused() {
    Path nowhere = folder.resolve("nowhere.pem");
    assertEquals(
        "missing: expected a TLS certificate at %s, found nothing".formatted(nowhere),
        refusal(nowhere, ec.key()));
    assertEquals(
        "missing: expected a TLS key at %s, found nothing".formatted(nowhere),
        refusal(ec.certificate(), nowhere));
  }

  @Test
  void read_folder_isRefused() {
    String refusal = refusal(folder, ec.key());
    assertTrue(refusal.startsWith("cannot read a TLS certificate at " + folder), refusal);
  }

  @Test
  void read_filesInTheWrongOrder_isRefused() {
    assertEquals(
        "corrupt: expected a certificate in PEM (-----BEGIN CERTIFICATE-----) in %s, found none"
            .formatted(ec.key()),
        refusal(ec.key(), ec.certificate()));
  }

  @ParameterizedTest
  @CsvSource({
    "'-----BEGIN ENCRYPTED PRIVATE KEY-----', 'a private key without a password', an encrypted one",
    "nonsense, 'a private key in PEM (-----BEGIN PRIVATE KEY-----)', none"
  })
  void read_notAKey_isRefused(String content, String expected, String found) throws IOException {
    Path file = Files.writeString(folder.resolve("not-a-key.pem"), content);
    assertEquals(
        "corrupt: expected %s in %s, found %s".formatted(expected, file, found),
        refusal(ec.certificate(), file));
  }

  @Test
  void read_damagedFiles_areRefused() throws IOException {
    Path certificate = damaged(ec.certificate());
    String refusal = refusal(certificate, ec.key());
    assertTrue(refusal.startsWith("corrupt: cannot use the certificate " + certificate), refusal);
    Path key = damaged(ec.key());
    refusal = refusal(ec.certificate(), key);
    assertTrue(refusal.contains(" with the key " + key + ": "), refusal);
  }

  /** The first half of the Base64 text is gone. */
  private static Path damaged(Path file) throws IOException {
    String pem = Files.readString(file);
    int start = pem.indexOf('\n') + 1;
    String damaged = pem.substring(0, start) + pem.substring((start + pem.length()) / 2 / 4 * 4);
    return Files.writeString(folder.resolve("damaged-" + file.getFileName()), damaged);
  }

  private static String refusal(Path certificate, Path key) {
    return String.valueOf(
        assertThrows(
                IOException.class,
                () -> TlsFiles.read(new HttpSettings.Tls(certificate, key), vertx))
            .getMessage());
  }
}
