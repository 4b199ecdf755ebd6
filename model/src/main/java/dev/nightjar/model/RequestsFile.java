package dev.nightjar.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file {@code requests.json} in a version's folder: {@link Requests} as JSON. */
public final class RequestsFile {
  public static final String NAME = "requests.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private RequestsFile() {}

  /** Writes it into a folder, durably. */
  public static void write(Path folder, Requests requests) throws IOException {
    Sync.replace(folder, NAME, JSON.writeValueAsBytes(requests));
  }

  /**
   * Reads it from a folder; nothing if it is not there.
   *
   * @throws IOException if it holds something else
   */
  public static Optional<Requests> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(Files.readAllBytes(file), Requests.class))
        : Optional.empty();
  }
}
