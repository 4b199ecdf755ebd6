package dev.nightjar.trainer.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.TinyShop;
import dev.nightjar.trainer.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code models push} and {@code models pull}. */
final class ModelsCopyTest {
  private static final String VERSION = "20260101T000000Z";

  @TempDir Path folder;
  private String trained = "";
  private String served = "";
  private String remote = "";

  @BeforeEach
  void train() throws IOException {
    trained = folder.resolve("trained").toString();
    served = folder.resolve("served").toString();
    remote = folder.resolve("remote").toUri().toString().replaceFirst("/$", "");
    new TinyShop().item("mug", "Mugs").publish(Path.of(trained), VERSION);
  }

  @Test
  void pushAndPull_tellWhatTheyDid() throws IOException {
    String there = remote.replaceFirst("^file:/+", "file:/");
    assertEquals(
        "Pushed " + VERSION + " to " + there, run("push", "--models=" + trained, "--to=" + remote));
    assertEquals(
        "Pulled " + VERSION + " from " + there + " and published it",
        run("pull", "--from=" + remote, "--models=" + served));
    assertEquals(Optional.of(new ModelVersion(VERSION)), new ModelStore(Path.of(served)).current());
    assertEquals(
        VERSION + " is published already",
        run("pull", VERSION, "--from=" + remote, "--models=" + served));
  }

  @Test
  void json_tellsTheSame() throws IOException {
    JsonNode pushed = json("push", "--models=" + trained, "--to=" + remote, "--json");
    assertEquals(VERSION, pushed.path("version").asText());
    assertEquals(trained, pushed.path("models").asText());
    assertTrue(pushed.path("remote").asText().startsWith("file:/"), pushed::toString);
    assertTrue(pushed.path("changed").asBoolean());
    assertTrue(
        !json("push", VERSION, "--models=" + trained, "--to=" + remote, "--json")
            .path("changed")
            .asBoolean(true));
    assertTrue(
        json("pull", "--from=" + remote, "--models=" + served, "--json")
            .path("changed")
            .asBoolean());
  }

  private static JsonNode json(String... words) throws IOException {
    return new JsonMapper().readTree(run(words));
  }

  private static String run(String... words) {
    Stream<String> all = Stream.concat(Stream.of("models"), Stream.of(words));
    return Trainer.run(all.toArray(String[]::new)).strip();
  }
}
