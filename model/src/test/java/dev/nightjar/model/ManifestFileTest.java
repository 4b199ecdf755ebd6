package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestFileTest {
  private static final String VERSION = "20260102T030405Z";

  @TempDir Path store;
  private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(store.resolve(VERSION));
    file = folder.resolve("manifest.json");
  }

  @Test
  void read_whatWasWritten_isEqual() throws IOException {
    ManifestFile.write(folder, manifest());
    Manifest read = ManifestFile.read(folder);
    assertEquals(manifest(), read);
    assertEquals(List.of("train", "items"), List.copyOf(read.stageSeconds().keySet()));
  }

  @Test
  void write_endsInTheDigestOfWhatStandsBefore() throws IOException {
    ManifestFile.write(folder, manifest());
    String text = Files.readString(file);
    int seal = text.lastIndexOf(",\n  \"sha256\"");
    String digest = Sha256.of(text.substring(0, seal));
    assertEquals(",\n  \"sha256\" : \"" + digest + "\"\n}\n", text.substring(seal));
    assertTrue(text.startsWith("{\n  \"formatVersion\" : 3,\n  \"version\" : \"" + VERSION));
  }

  @Test
  void read_staging_isTheVersionThatIsBeingWritten() throws IOException {
    Path staging = Files.createDirectory(store.resolve(".staging-" + VERSION));
    ManifestFile.write(staging, manifest());
    assertEquals(manifest(), ManifestFile.read(staging));
  }

  @Test
  void read_noManifest_isMissing() {
    assertRefused(
        ModelException.Missing.class,
        "missing: expected a model's manifest at " + file + ", found nothing");
  }

  @Test
  void read_folderRenamedToAnotherVersion_isCorrupt() throws IOException {
    ManifestFile.write(folder, manifest());
    Path other = store.resolve("20260103T000000Z");
    Files.move(folder, other);
    Exception e = assertThrows(ModelException.Corrupt.class, () -> ManifestFile.read(other));
    assertEquals(
        "corrupt: %s: expected version 20260103T000000Z, found version %s"
            .formatted(other.resolve("manifest.json"), VERSION),
        e.getMessage());
  }

  @Test
  void read_olderFormat_isTooOld() throws IOException {
    writeWithFormat("2");
    assertRefused(
        ModelException.TooOld.class,
        "too old: "
            + file
            + ": expected format 3 or later, found 2; train again with this version of Nightjar");
  }

  @Test
  void read_newerFormat_isTooNew() throws IOException {
    writeWithFormat("4");
    assertRefused(
        ModelException.TooNew.class,
        "too new: "
            + file
            + ": expected format 3 or earlier, found 4; upgrade this Nightjar to read it");
  }

  /** A newer format may have other fields, another seal, or none. */
  @Test
  void read_newerFormatWithUnknownFields_isTooNewAllTheSame() throws IOException {
    Files.writeString(file, "{\"formatVersion\": 7, \"layers\": []}");
    assertRefused(
        ModelException.TooNew.class,
        "too new: "
            + file
            + ": expected format 3 or earlier, found 7; upgrade this Nightjar to read it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "1.5", "null", "99999999999"})
  void read_formatIsNoInt_isCorrupt(String format) throws IOException {
    writeWithFormat(format);
    assertRefused(
        ModelException.Corrupt.class,
        "corrupt: " + file + ": expected a number formatVersion, found " + format);
  }

  @Test
  void read_editedByHand_isCorruptAndNamesBothDigests() throws IOException {
    ManifestFile.write(folder, manifest());
    String text = Files.readString(file);
    String edited = text.replace("\"seed\" : 42", "\"seed\" : 43");
    Files.writeString(file, edited);
    String field = "the last field \"sha256\" : \"%s\"";
    assertRefused(
        ModelException.Corrupt.class,
        "corrupt: %s: expected %s, found %s"
            .formatted(
                file, field.formatted(digestOfBody(edited)), field.formatted(digestOfBody(text))));
  }

  @Test
  void read_noSeal_isCorrupt() throws IOException {
    ManifestFile.write(folder, manifest());
    String text = Files.readString(file);
    String body = text.substring(0, text.lastIndexOf(",\n  \"sha256\"")) + "\n}\n";
    Files.writeString(file, body);
    assertRefused(
        ModelException.Corrupt.class,
        "corrupt: %s: expected the last field \"sha256\" : \"%s\", found the last field none"
            .formatted(file, Sha256.of(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "7", "{}"})
  void read_otherJson_isCorrupt(String text) throws IOException {
    Files.writeString(file, text);
    assertRefused(
        ModelException.Corrupt.class,
        "corrupt: " + file + ": expected a number formatVersion, found nothing");
  }

  /** What another program may have sealed: every field is needed, known, and possible. */
  @ParameterizedTest
  @CsvSource({
    "'\"version\" : \"20260102T030405Z\"', '\"version\" : null'",
    "'\"version\" : \"20260102T030405Z\",', ''",
    "'\"version\" : \"20260102T030405Z\"', '\"version\" : \"latest\"'",
    "'\"depth\" : 200', '\"depth\" : 0'",
    "'\"seed\" : 42', '\"seed\" : 42, \"salt\" : 1'",
    "'\"users\" : 101', '\"users\" : \"many\"'"
  })
  void read_sealedButImpossible_isCorrupt(String field, String other) throws IOException {
    ManifestFile.write(folder, manifest());
    String text = Files.readString(file);
    assertTrue(text.contains(field), text);
    String body = text.replace(field, other);
    body = body.substring(0, body.lastIndexOf(",\n  \"sha256\""));
    Files.writeString(file, body + ",\n  \"sha256\" : \"" + Sha256.of(body) + "\"\n}\n");
    Exception e = assertThrows(ModelException.Corrupt.class, () -> ManifestFile.read(folder));
    String message = String.valueOf(e.getMessage());
    assertTrue(
        message.startsWith("corrupt: " + file + ": expected a manifest in JSON, found "), message);
  }

  @Test
  void read_halfWritten_isCorrupt() throws IOException {
    ManifestFile.write(folder, manifest());
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 16) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThrows(
          ModelException.Corrupt.class, () -> ManifestFile.read(folder), "of " + length + " bytes");
    }
  }

  @Test
  void read_anyByteFlipped_isRefused() throws IOException {
    ManifestFile.write(folder, manifest());
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(42);
    for (int place = 0; place < whole.length; place++) {
      byte[] flipped = whole.clone();
      flipped[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      assertThrows(
          ModelException.class, () -> ManifestFile.read(folder), "byte " + place + " flipped");
    }
  }

  private <T extends ModelException> void assertRefused(Class<T> type, String message) {
    Exception e = assertThrows(type, () -> ManifestFile.read(folder));
    assertEquals(message, e.getMessage());
  }

  private void writeWithFormat(String format) throws IOException {
    ManifestFile.write(folder, manifest());
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\"formatVersion\" : 3", "\"formatVersion\" : " + format));
  }

  private static String digestOfBody(String text) {
    return Sha256.of(text.substring(0, text.lastIndexOf(",\n  \"sha256\"")));
  }

  /** Nothing in it is empty, and every number stands once. */
  private static Manifest manifest() {
    Map<String, Double> stages = new LinkedHashMap<>();
    stages.put("train", 1.5);
    stages.put("items", 0.25);
    return new Manifest(
        Manifest.FORMAT,
        new ModelVersion(VERSION),
        Instant.parse("2026-01-02T03:04:05.678901234Z"),
        new Manifest.Window(Instant.EPOCH, Instant.parse("2026-01-02T00:00:00Z")),
        Instant.parse("2026-01-02T01:02:03.456Z"),
        new Manifest.Counts(5_000_000_000L, 101, 102, 99, 103, 104),
        new Manifest.Shape(64, 384, 200, 10, 4),
        42,
        new Manifest.Serving(true, 0.02, 0.1),
        Map.of("alpha", "40", "größe", "\"zwölf\"\n"),
        Map.of("no user_id", 7L),
        Map.of("recall@20", 0.125, "coverage", Double.NaN),
        new Attribution(
            Duration.ofHours(25),
            true,
            new Attribution.Ids(201, 202, 203, 204, 205),
            List.of(
                new Attribution.Line(
                    "personalized",
                    "home",
                    206,
                    new ModelVersion("20260101T010101Z"),
                    new Attribution.Outcome(207, 208, 209, 210, 211, 212, 213.5)))),
        stages,
        List.of(new TableFile("items.chm", 102, 8192, Sha256.of("items"))));
  }
}
