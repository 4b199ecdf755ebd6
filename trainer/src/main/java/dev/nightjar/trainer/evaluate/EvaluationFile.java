package dev.nightjar.trainer.evaluate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file {@code evaluation.json} in a version's folder: an {@link Evaluation} as JSON. */
public final class EvaluationFile {
  public static final String NAME = "evaluation.json";

  /** Of all that an evaluation leaves in a folder. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private EvaluationFile() {}

  /** Writes it into a folder, durably. */
  public static void write(Path folder, Evaluation evaluation) throws IOException {
    Sync.replace(folder, NAME, json(evaluation).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads it from a folder.
   *
   * @throws IOException if it is not there, or is no evaluation
   */
  public static Evaluation read(Path folder) throws IOException {
    return JSON.readValue(Files.readAllBytes(folder.resolve(NAME)), Evaluation.class);
  }

  /** The file's text. */
  public static String json(Evaluation evaluation) {
    try {
      return JSON.writeValueAsString(evaluation) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e); // there is nothing in it that JSON cannot hold
    }
  }
}
