package dev.nightjar.cli.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.Nightjar;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {
  private static final String OLD = "20260101T000000Z";
  private static final String NEW = "20260102T000000Z";

  @TempDir Path store;

  @Test
  void sameShop_hasNothingThatStandsOut() throws IOException {
    shop().publish(store, OLD);
    shop().publish(store, NEW);
    String text = run();
    assertTrue(
        text.startsWith(
            """
            20260101T000000Z → 20260102T000000Z

            What stands out, worst first
              nothing: no figure changed by a tenth

            Answers to 2 users
              overlap@10                  1.00
              nothing in common           0 % of the users
              overlap of what is popular  1.00
              items shown                 3 → 3 (=)
              mean price shown            13.583 → 13.583 (=)
              changed their bucket        0 of 3 items

            """),
        text);
    assertTrue(text.contains("\nAll settings are the same.\n"), text);
  }

  @Test
  void whatEveryNightSaysAnew_doesNotStandOut() throws IOException {
    shop().setting("head to head with", "a").setting("hindsight of", "a").publish(store, OLD);
    shop().setting("head to head with", "b").setting("hindsight of", "b").publish(store, NEW);
    assertTrue(run().contains("nothing: no figure changed by a tenth"), run());
  }

  @Test
  void badNight_tellsTheWorstFirst() throws IOException {
    shop().publish(store, OLD);
    new TinyShop()
        .item("mug", "Mugs", 4.5f, 0, ItemStatus.ACTIVE)
        .item("pot", "Pots", 24, 3, ItemStatus.INACTIVE)
        .item("urn", "Pots", 90, 3, ItemStatus.ACTIVE)
        .depth(100)
        .user("ann", List.of("urn", "mug"), List.of(), List.of())
        .publish(store, NEW);
    String text = run();
    assertEquals(
        """
        20260101T000000Z → 20260102T000000Z

        What stands out, worst first
          bad  mean price shown: 13.583 → 47.250 (+248 %)
          bad  2 of 3 items of the answers are off sale or not in the catalogue any more
          bad  users: 2 → 1 (-50 %)
          bad  1 of 2 users are not known any more
          bad  1 of 2 items changed their bucket
          bad  users' lists have 33 % in common, 0 % of the users not one item
          bad  active items: 3 → 2 (-33 %)
          bad  items in answers: 3 → 2 (-33 %)
          odd  setting depth: 200 → 100

        """,
        text.substring(0, text.indexOf("Answers to")));
    assertTrue(
        text.contains(
            """
            vanished  name     answers  now
            pot       The pot        2  inactive
            tea       The tea        2  not in the catalogue

            new  name     answers  before
            urn  The urn        2  not in the catalogue
            """),
        text);
  }

  @Test
  void json_tellsEverything() throws IOException {
    shop().publish(store, OLD);
    shop().item("urn", "Pots").publish(store, NEW);
    JsonNode json = Json.parsed(run("--json", OLD, NEW));
    assertEquals(OLD, json.path("before").asText());
    assertEquals(1.0, json.path("answers").path("overlap_at_10").asDouble());
    assertEquals("urn", json.path("answers").path("new").path(0).path("item_id").asText());
    assertEquals("items", json.path("counts").path(1).path("name").asText());
    assertEquals(0.25, json.path("counts").path(1).path("change").asDouble());
  }

  @Test
  void withoutUsers_comparesManifestsAlone() throws IOException {
    shop().publish(store, OLD);
    shop().publish(store, NEW);
    String text = run("--users", "0", OLD);
    assertTrue(text.contains("counts"), text);
    assertTrue(!text.contains("Answers to"), text);
  }

  @Test
  void onlyVersion_hasNoneToBeComparedWith() throws IOException {
    shop().publish(store, OLD);
    assertEquals(
        "nightjar: expected a version before %s to compare it with, found none in %s\n"
            .formatted(OLD, store),
        new Nightjar().fails(1, "models", "diff", "--models", store.toString()));
  }

  private static TinyShop shop() {
    return new TinyShop()
        .item("mug", "Mugs", 4.5f, 0, ItemStatus.ACTIVE)
        .item("pot", "Pots", 24, 2, ItemStatus.ACTIVE)
        .item("tea", "Tea", 12.25f, 1, ItemStatus.ACTIVE)
        .user("ann", List.of("pot", "tea", "mug"), List.of(), List.of())
        .user("bob", List.of("mug", "pot", "tea"), List.of(), List.of());
  }

  private String run(String... more) {
    String[] words = {"models", "diff", "--models", store.toString()};
    return new Nightjar()
        .run(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
  }
}
