package dev.nightjar.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file {@code manifest.json}: the {@link Manifest} as indented JSON, with a last field {@code
 * sha256} over everything before that field, so that a flipped byte in the manifest itself is found
 * too.
 */
final class ManifestFile {
  static final String NAME = "manifest.json";

  private static final String SEAL = ",\n  \"sha256\" : \"";

  /** Of the files in a version's folder that are no tables. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private ManifestFile() {}

  static void write(Path folder, Manifest manifest) throws IOException {
    String json = JSON.writeValueAsString(manifest);
    String body = json.substring(0, json.lastIndexOf('}')).stripTrailing();
    String sealed = body + SEAL + Sha256.of(body) + "\"\n}\n";
    Sync.replace(folder, NAME, sealed.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads and checks the manifest of a version's folder.
   *
   * @throws ModelException what is wrong with it
   */
  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      throw new ModelException.Missing(file, "a model's manifest");
    }
    String text = text(file);
    try {
      JsonNode root = JSON.readTree(text);
      requireFormat(file, root.path("formatVersion"));
      requireSeal(file, text);
      Manifest manifest = JSON.treeToValue(((ObjectNode) root).without("sha256"), Manifest.class);
      requireName(folder, file, manifest);
      return manifest;
    } catch (JsonProcessingException e) {
      throw new ModelException.Corrupt(file, "a manifest in JSON", e.getOriginalMessage());
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ModelException.Corrupt(file, "UTF-8", "bytes that are not");
    }
  }

  private static void requireFormat(Path file, JsonNode format) throws ModelException {
    if (!format.isInt()) {
      String found = format.isMissingNode() ? "nothing" : format.toString();
      throw new ModelException.Corrupt(file, "a number formatVersion", found);
    }
    if (format.intValue() < Manifest.OLDEST_FORMAT) {
      throw new ModelException.TooOld(file, Manifest.OLDEST_FORMAT, format.intValue());
    }
    if (format.intValue() > Manifest.FORMAT) {
      throw new ModelException.TooNew(file, Manifest.FORMAT, format.intValue());
    }
  }

  private static void requireSeal(Path file, String text) throws ModelException {
    int seal = text.lastIndexOf(SEAL);
    String body = seal < 0 ? text : text.substring(0, seal);
    String expected = SEAL + Sha256.of(body) + "\"\n}\n";
    String found = seal < 0 ? "none" : text.substring(seal);
    if (!found.equals(expected)) {
      throw new ModelException.Corrupt(file, seal(expected), seal(found));
    }
  }

  private static String seal(String tail) {
    return "the last field " + tail.replaceAll("[,\\n}]", "").strip();
  }

  private static void requireName(Path folder, Path file, Manifest manifest) throws ModelException {
    String name = folder.getFileName().toString();
    String version = manifest.version().name();
    if (!name.equals(version) && !name.equals(ModelStore.STAGING + version)) {
      throw new ModelException.Corrupt(file, "version " + name, "version " + version);
    }
  }
}
