package dev.nightjar.attribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.nightjar.disk.OwnersFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * The file that holds the {@link SigningSecrets}, beside the key file and readable by its owner
 * only: of {@code keys.json} it is {@code keys.signing.json}.
 *
 * <pre>
 * {
 *   "formatVersion" : 1,
 *   "secrets" : [ {
 *     "number" : 0,
 *     "secret" : "0pLk3VdT…",
 *     "created" : "2026-11-23T02:00:00Z"
 *   } ]
 * }
 * </pre>
 *
 * It is replaced as a whole, so that a reader sees either the old secrets or the new ones; those
 * who change it at the same moment take turns, by a lock on a hidden file beside it.
 */
public final class SigningSecretsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path path;

  private SigningSecretsFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** The file that belongs to {@code keyFile}; neither of them needs to exist. */
  public static SigningSecretsFile beside(Path keyFile) {
    String name = keyFile.getFileName().toString().replaceFirst("\\.json$", "");
    return new SigningSecretsFile(keyFile.resolveSibling(name + ".signing.json"));
  }

  public Path path() {
    return path;
  }

  public boolean exists() {
    return Files.exists(path);
  }

  /**
   * Reads the secrets.
   *
   * @throws IOException if there is no such file, or it does not hold secrets
   */
  public SigningSecrets read() throws IOException {
    return parse(text());
  }

  /**
   * What the file holds, whether it is secrets or not.
   *
   * @throws IOException if there is no such file, or it is no text
   */
  public String text() throws IOException {
    if (!exists()) {
      throw new IOException(
          "missing: expected signing secrets at %s, found nothing; the server makes them when it first starts"
              .formatted(path));
    }
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new IOException("corrupt: %s: expected UTF-8".formatted(path), e);
    }
  }

  /**
   * The secrets in {@code text}, which was in this file.
   *
   * @throws IOException if it does not hold secrets
   */
  public SigningSecrets parse(String text) throws IOException {
    try {
      return JSON.readValue(text, SigningSecrets.class);
    } catch (JsonProcessingException e) {
      // without a cause: what it quotes of the file may be a secret
      throw new IOException("corrupt: %s: %s".formatted(path, e.getOriginalMessage()));
    }
  }

  /** Makes the first secret unless there is one. */
  public void makeIfAbsent(RandomGenerator random, Clock clock) throws IOException {
    if (!exists()) {
      update(old -> old.newest().isPresent() ? old : rotated(old, random, clock));
    }
  }

  /**
   * Adds a secret that signs from now on; a file that does not exist is made.
   *
   * @param random must be fit for secrets, as {@link java.security.SecureRandom} is
   * @return all secrets
   */
  public SigningSecrets rotate(RandomGenerator random, Clock clock) throws IOException {
    return update(old -> rotated(old, random, clock));
  }

  private static SigningSecrets rotated(SigningSecrets old, RandomGenerator random, Clock clock) {
    return old.rotate(random, clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private SigningSecrets update(UnaryOperator<SigningSecrets> change) throws IOException {
    return OwnersFile.inTurn(
        path,
        () -> {
          SigningSecrets changed = change.apply(exists() ? read() : SigningSecrets.NONE);
          OwnersFile.replace(path, JSON.writeValueAsBytes(changed));
          return changed;
        });
  }
}
