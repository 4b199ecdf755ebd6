package dev.nightjar.server.keys;

import dev.nightjar.attribution.SigningSecret;
import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.attribution.SigningSecretsFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The secret that signs ids now, and how it follows its file.
 *
 * <p>{@link #refresh()} reads files: never call it on an event loop. A file that becomes unreadable
 * changes nothing: the secret that was read last goes on signing.
 */
public final class LiveSecrets {
  private static final System.Logger LOG = System.getLogger(LiveSecrets.class.getName());

  private final SigningSecretsFile file;
  private volatile SigningSecret newest;
  private byte[] read;

  private LiveSecrets(SigningSecretsFile file, byte[] read) throws IOException {
    this.file = file;
    this.read = read;
    this.newest = newest(file.parse(read));
  }

  /**
   * Reads {@code file} for the first time; makes it if there is none.
   *
   * @param random must be fit for secrets, as {@link java.security.SecureRandom} is
   * @throws IOException if it can neither be read nor made: answers could not be told from
   *     forgeries
   */
  public static LiveSecrets open(SigningSecretsFile file, RandomGenerator random, Clock clock)
      throws IOException {
    try {
      file.makeIfAbsent(random, clock);
    } catch (IOException e) {
      throw new IOException(
          "cannot make signing secrets at %s: %s; make them once, where the folder may be written, with: nightjar keys rotate-signing"
              .formatted(file.path(), e),
          e);
    }
    return new LiveSecrets(file, Files.readAllBytes(file.path()));
  }

  /** The secret that signs. */
  public SigningSecret newest() {
    return newest;
  }

  /**
   * Takes over what the file holds now; a broken one is reported once.
   *
   * @return whether another secret may sign now
   */
  public synchronized boolean refresh() {
    byte[] now = content();
    if (Arrays.equals(now, read)) {
      return false;
    }
    read = now;
    try {
      newest = newest(file.parse(now));
    } catch (IOException e) {
      LOG.log(Level.WARNING, () -> e.getMessage() + "; the signing secret stays as it was");
      return false;
    }
    LOG.log(Level.INFO, () -> "signing secret %d from %s".formatted(newest.number(), file.path()));
    return true;
  }

  /** All of it, for it is short, and so no change escapes; empty if it cannot be read. */
  private byte[] content() {
    try {
      return Files.readAllBytes(file.path());
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private SigningSecret newest(SigningSecrets secrets) throws IOException {
    return secrets
        .newest()
        .orElseThrow(
            () ->
                new IOException(
                    "corrupt: %s: expected a secret, found none".formatted(file.path())));
  }
}
