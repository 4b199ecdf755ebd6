package dev.nightjar.server.keys;

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
import java.util.function.UnaryOperator;

/**
 * The file that holds the {@link KeyRing}, readable by its owner only.
 *
 * <pre>
 * {
 *   "formatVersion" : 1,
 *   "keys" : [ {
 *     "id" : "key_4t0a91xq7c",
 *     "kind" : "publishable",
 *     "name" : "shop",
 *     "organization" : "default",
 *     "prefix" : "nj_pk_Xr2Qm9aB",
 *     "sha256" : "9f86d081…",
 *     "created" : "2026-11-23T02:00:00Z"
 *   } ],
 *   "revoked" : {
 *     "key_4t0a91xq7c" : "2026-12-24T18:00:00Z"
 *   }
 * }
 * </pre>
 *
 * It is replaced as a whole, so that a reader sees either the old keys or the new ones; those who
 * change it at the same moment take turns, by a lock on a hidden file beside it.
 */
public final class KeyFile {
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

  public KeyFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  public Path path() {
    return path;
  }

  /**
   * Reads the keys.
   *
   * @throws IOException if there is no such file, or it is not a key file
   */
  public KeyRing read() throws IOException {
    return parse(text());
  }

  /** What the file holds, whether it is a key file or not. */
  String text() throws IOException {
    if (!Files.exists(path)) {
      throw new IOException(
          "missing: expected a key file at %s, found nothing; make one with: nightjar keys create --keys %s --name shop"
              .formatted(path, path));
    }
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new IOException("corrupt: %s: expected UTF-8".formatted(path), e);
    }
  }

  /** The keys in {@code text}, which was in this file. */
  KeyRing parse(String text) throws IOException {
    try {
      return JSON.readValue(text, KeyRing.class);
    } catch (JsonProcessingException e) {
      throw new IOException("corrupt: %s: %s".formatted(path, e.getOriginalMessage()), e);
    }
  }

  /**
   * Replaces the keys by what {@code change} makes of them; a file that does not exist is made.
   *
   * @return the new keys
   */
  public KeyRing update(UnaryOperator<KeyRing> change) throws IOException {
    Files.createDirectories(path.resolveSibling(""));
    return OwnersFile.inTurn(
        path,
        () -> {
          KeyRing changed = change.apply(Files.exists(path) ? read() : KeyRing.EMPTY);
          OwnersFile.replace(path, JSON.writeValueAsBytes(changed));
          return changed;
        });
  }
}
