package dev.nightjar.server.keys;

import dev.nightjar.attribution.SigningSecret;
import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.server.follow.FollowedFile;
import java.io.IOException;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** The secret that signs ids now, and how it follows its file. */
public final class LiveSecrets {
  private final FollowedFile<SigningSecret> newest;

  private LiveSecrets(FollowedFile<SigningSecret> newest) {
    this.newest = newest;
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
    return new LiveSecrets(
        FollowedFile.open(
            file::text, text -> newest(file, text), "the signing secrets in " + file.path()));
  }

  /** The secret that signs. */
  public SigningSecret newest() {
    return newest.now();
  }

  /**
   * Takes over what the file holds now; reads it, so never call it on an event loop.
   *
   * @return whether another secret may sign now
   */
  public boolean refresh() {
    return newest.refresh();
  }

  private static SigningSecret newest(SigningSecretsFile file, String text) throws IOException {
    return file.parse(text)
        .newest()
        .orElseThrow(
            () ->
                new IOException(
                    "corrupt: %s: expected a secret, found none".formatted(file.path())));
  }
}
