package dev.nightjar.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.disk.OwnersFile;
import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file that holds {@link Forgotten} users: in a model store {@value #IN_STORE}, in the folder
 * of an event log {@value #IN_LOG}. One user a line, in order of the digests:
 *
 * <pre>
 * {"user_sha256":"9f86d081…","before":"2026-11-26T04:00:00.123Z"}
 * </pre>
 *
 * It is replaced as a whole; those who change it at the same moment take turns.
 */
public final class ForgottenFile {
  public static final String IN_STORE = "forgotten.ndjson";

  /** Readers of a folder of events pass over what begins so. */
  public static final String IN_LOG = "_forgotten.ndjson";

  private static final String USER = "user_sha256";
  private static final String BEFORE = "before";
  private static final JsonMapper JSON = new JsonMapper();

  private final Path path;

  private ForgottenFile(Path path) {
    this.path = path;
  }

  /** That of the model store in {@code root}; it need not exist. */
  public static ForgottenFile ofStore(Path root) {
    return new ForgottenFile(root.resolve(IN_STORE));
  }

  /** That of the event log in {@code folder}; it need not exist. */
  public static ForgottenFile ofLog(Path folder) {
    return new ForgottenFile(folder.resolve(IN_LOG));
  }

  public Path path() {
    return path;
  }

  /** What the file holds, whether it is a list or not; nothing if there is no file. */
  public String text() throws IOException {
    try {
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** The users in it; none if there is no such file. */
  public Forgotten read() throws IOException {
    return parse(text(), path.toString());
  }

  /** Adds users as of {@code time}; returns when that would survive a power cut. */
  public Forgotten add(Collection<String> userIds, Instant time) throws IOException {
    return OwnersFile.inTurn(
        path,
        () -> {
          Forgotten all = read().with(userIds, time);
          byte[] lines = text(all).getBytes(StandardCharsets.UTF_8);
          Path folder = path.toAbsolutePath().resolveSibling("");
          Sync.replace(folder, path.getFileName().toString(), lines);
          return all;
        });
  }

  /**
   * The users in {@code text}.
   *
   * @param where it was found, for messages
   * @throws IOException if a line is anything else
   */
  public static Forgotten parse(String text, String where) throws IOException {
    SortedMap<String, Instant> before = new TreeMap<>();
    for (String line : text.lines().toList()) {
      try {
        JsonNode user = JSON.readTree(line);
        before.put(user.required(USER).asText(), Instant.parse(user.required(BEFORE).asText()));
      } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
        throw new IOException(
            "corrupt: %s: expected {\"%s\":…,\"%s\":…}, found \"%s\""
                .formatted(where, USER, BEFORE, line),
            e);
      }
    }
    return new Forgotten(before);
  }

  private static String text(Forgotten users) {
    return users.before().entrySet().stream()
        .map(
            user ->
                JSON.createObjectNode()
                        .put(USER, user.getKey())
                        .put(BEFORE, user.getValue().toString())
                    + "\n")
        .collect(Collectors.joining());
  }
}
