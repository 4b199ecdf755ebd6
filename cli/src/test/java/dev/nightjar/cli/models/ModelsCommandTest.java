package dev.nightjar.cli.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.Nightjar;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.jobs.check.Result;
import dev.nightjar.jobs.night.RunRecord;
import dev.nightjar.model.Attribution;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelsCommandTest {
  private static final String OLD = "20260101T000000Z";
  private static final String NEW = "20260102T000000Z";

  @TempDir Path store;

  @BeforeEach
  void publishTwo() throws IOException {
    shop().publish(store, OLD);
    shop().item("pot", "Pots").publish(store, NEW);
  }

  @Test
  void list_tellsWhichIsServed() throws IOException {
    Files.writeString(store.resolve("PINNED"), OLD + "\n");
    assertEquals(
        """
        version           standing        created               events from           to                    users  items  events     size
        20260101T000000Z  pinned, served  2026-01-01T00:00:00Z  1970-01-01T00:00:00Z  2026-01-01T00:00:00Z      1      2       0  81.9 kB
        20260102T000000Z  current         2026-01-02T00:00:00Z  1970-01-01T00:00:00Z  2026-01-02T00:00:00Z      1      3       0  81.9 kB
        """,
        run("list"));
  }

  @Test
  void list_asJson() {
    String json = run("list", "--json");
    assertTrue(
        json.endsWith(
            """
            }, {
              "version" : "20260102T000000Z",
              "current" : true,
              "pinned" : false,
              "served" : true,
              "created_at" : "2026-01-02T00:00:00Z",
              "events_from" : "1970-01-01T00:00:00Z",
              "events_to" : "2026-01-02T00:00:00Z",
              "users" : 1,
              "items" : 3,
              "events" : 0,
              "bytes" : 81920
            } ]
            """),
        json);
  }

  @Test
  void list_marksWhatANightRefused_andWhoOverruledIt() throws IOException {
    Files.createDirectories(store.resolve("runs"));
    Result bad = new Result("count drift", Result.Outcome.FAILED, "expected 6, found 4");
    Files.writeString(
        store.resolve("runs/runs.ndjson"),
        night(OLD, bad, "ann", 0).json() + "\n" + night(NEW, bad, "", 3).json() + "\n");
    String list = run("list");
    assertTrue(list.contains("\n20260101T000000Z  refused, overruled by ann   "), list);
    assertTrue(
        list.contains("\n20260102T000000Z  current, served, refused, published by hand  "), list);
    assertTrue(list.endsWith("\n                  refused by: count drift\n"), list);
    JsonNode json = Json.parsed(run("list", "--json"));
    assertEquals(
        "count drift: expected 6, found 4", json.path(0).path("refused").asText(), json::toString);
    assertEquals("ann", json.path(0).path("overruled_by").asText());
    assertTrue(json.path(1).has("refused"), json::toString);
    assertFalse(json.path(1).has("overruled_by"), json::toString);
  }

  @Test
  void list_ofANightThatWasForced_butCouldNotPublish_namesNobody() throws IOException {
    Files.createDirectories(store.resolve("runs"));
    Files.createDirectories(store.resolve("20260103T000000Z"));
    Result bad = new Result("count drift", Result.Outcome.FAILED, "expected 6, found 4");
    Files.writeString(
        store.resolve("runs/runs.ndjson"),
        night(OLD, NEW, bad, "", 1).json()
            + "\n"
            + night("20260103T000000Z", NEW, bad, "", 1).json()
            + "\n");
    String list = run("list");
    assertTrue(list.contains("\n20260101T000000Z  refused, published by hand  "), list);
    assertTrue(list.contains("\n20260103T000000Z  refused  "), list);
    JsonNode json = Json.parsed(run("list", "--json"));
    assertFalse(json.path(0).has("overruled_by"), json::toString);
    assertFalse(json.path(2).has("overruled_by"), json::toString);
  }

  @Test
  void list_ofAGoodNight_marksNothing() throws IOException {
    Files.createDirectories(store.resolve("runs"));
    Result good = new Result("whole", Result.Outcome.PASSED, "10 tables");
    String before = run("list");
    Files.writeString(store.resolve("runs/runs.ndjson"), night(NEW, good, "", 0).json() + "\n");
    assertEquals(before, run("list"));
  }

  @Test
  void list_showsAVersionThatCannotBeRead() throws IOException {
    Path manifest = store.resolve(OLD).resolve("manifest.json");
    Files.delete(manifest);
    String list = run("list");
    assertTrue(
        list.contains("\n                  missing: expected a model's manifest at " + manifest),
        list);
    assertTrue(run("list", "--json").contains("\"problem\" : \"missing: expected"));
  }

  @Test
  void list_withoutAStore_fails() {
    assertEquals(
        "nightjar: missing: expected a folder of models at %s/gone, found nothing\n"
            .formatted(store),
        new Nightjar().fails(1, "models", "list", "--models", store + "/gone"));
  }

  @Test
  void show_tellsOfTheServedVersion() {
    assertEquals(
        """
        Model 20260102T000000Z (current, served)
          folder        %s/20260102T000000Z
          format        3
          created       2026-01-02T00:00:00Z
          events from   1970-01-01T00:00:00Z
          events to     2026-01-02T00:00:00Z
          item changes  none
          size          81.9 kB

        Needs of a server
          disk, for its copy  81.9 kB
          page cache          65.5 kB
          heap                9.4 kB
          -Xmx, to move on    67.1 MB

        Counts
          events        0
          users         1
          items         3
          active items  2
          orders        20
          interactions  0

        Shape
          rank                 2
          semantic dimensions  0
          depth of lists       200
          price buckets        4
          user shards          4

        Settings
          seed               1
          exclude purchased  true
          price strength     0.02

        table              rows    size  sha-256
        cooccurrence.chm      3  8.2 kB  #
        embeddings.chm        3  8.2 kB  #
        items.chm             3  8.2 kB  #
        neighbours.chm        3  8.2 kB  #
        popular.chm           3  8.2 kB  #
        price-buckets.chm     1  8.2 kB  #
        users-00.chm          0  8.2 kB  #
        users-01.chm          0  8.2 kB  #
        users-02.chm          1  8.2 kB  #
        users-03.chm          0  8.2 kB  #
        """
            .formatted(store),
        run("show").replaceAll("[0-9a-f]{64}", "#"));
  }

  @Test
  void show_tellsWhatBecameOfEarlierAnswers() throws IOException {
    publishServed();
    String text = run("show");
    assertTrue(text.contains("\n  item changes  up to 2026-01-02T23:00:00Z\n"), text);
    assertTrue(
        text.contains(
            """

            Attribution
              9 events carry an id: 1 malformed, 2 forged, 0 by an unknown secret, 3 expired (after 24h)

            strategy  placement  arm  model version     answers  items      CTR  clicks  carts  purchases  conversion  revenue
            popular   home         1  20260102T000000Z       20    240  10.00 %       4      2          1     25.00 %    12.50
            total                                            20    240  10.00 %       4      2          1     25.00 %    12.50

            table"""),
        text);
  }

  @Test
  void show_tellsWhatBecameOfEarlierAnswers_asJson() throws IOException {
    publishServed();
    String json = run("show", "--json");
    assertTrue(json.contains("\"item_changes_until\" : \"2026-01-02T23:00:00Z\""), json);
    assertTrue(json.contains("\"window_seconds\" : 86400"), json);
    assertTrue(json.contains("\"ctr\" : 0.1,"), json);
  }

  private void publishServed() throws IOException {
    shop()
        .itemChangesUntil(Instant.parse("2026-01-02T23:00:00Z"))
        .attribution(
            new Attribution(
                Duration.ofHours(24),
                true,
                new Attribution.Ids(9, 1, 0, 2, 3),
                List.of(
                    new Attribution.Line(
                        "popular",
                        "home",
                        1,
                        new ModelVersion(NEW),
                        new Attribution.Outcome(20, 240, 2, 4, 2, 1, 12.5)))))
        .publish(store, "20260103T000000Z");
  }

  @Test
  void show_ofAnotherVersion_asJson() {
    String json = run("show", OLD, "--json");
    assertTrue(json.contains("\"version\" : \"" + OLD + "\""), json);
    assertTrue(json.contains("\"exclude_purchased\" : true"), json);
    assertTrue(json.contains("\"active_items\" : 1"), json);
    assertTrue(json.contains("\"current\" : false"), json);
  }

  @Test
  void show_ofAVersionThatIsNotThere_fails() {
    assertEquals(
        "nightjar: missing: expected a model's manifest at %s/20250101T000000Z/manifest.json, found nothing\n"
            .formatted(store),
        fails(1, "show", "20250101T000000Z"));
  }

  @Test
  void show_ofWhatIsNoVersion_isAskedWrongly() {
    assertEquals(
        """
        nightjar: Invalid value for positional parameter at index 0 (VERSION): \
        expected a version such as 20261123T020000Z, found "yesterday"
        See 'nightjar models show --help'.
        """,
        fails(2, "show", "yesterday"));
  }

  @Test
  void show_nothingPublished_fails() throws IOException {
    Files.delete(store.resolve("CURRENT"));
    assertEquals(
        "nightjar: missing: expected a published model at %s/CURRENT, found nothing\n"
            .formatted(store),
        fails(1, "show"));
  }

  @Test
  void verify_ofAWholeModel() {
    assertEquals("20260102T000000Z is whole: manifest and 10 tables, 81.9 kB\n", run("verify"));
    assertEquals(
        "20260101T000000Z is whole: manifest and 10 tables, 81.9 kB\n", run("verify", OLD));
  }

  @Test
  void verify_oneByteFlipped_namesTheFile() throws IOException {
    Path items = store.resolve(NEW).resolve("items.chm");
    byte[] bytes = Files.readAllBytes(items);
    bytes[bytes.length / 2] ^= 1;
    Files.write(items, bytes);
    String error = fails(1, "verify");
    assertTrue(error.startsWith("nightjar: corrupt: " + items + ": expected SHA-256 "), error);
    assertEquals(
        "20260101T000000Z is whole: manifest and 10 tables, 81.9 kB\n", run("verify", OLD));
  }

  @Test
  void rollback_goesBackToWhatWasPublishedBefore() throws IOException {
    assertEquals(
        """
        Rolled back to 20260101T000000Z
          current  20260101T000000Z (before: 20260102T000000Z)
          pinned   none
          served   20260101T000000Z (before: 20260102T000000Z)
        """,
        run("rollback"));
    assertEquals(OLD + "\n", Files.readString(store.resolve("CURRENT")));
    assertEquals(
        "nightjar: missing: expected a version that was published before 20260101T000000Z at %s, found nothing\n"
            .formatted(store),
        fails(1, "rollback"));
  }

  @Test
  void rollback_overlooksWhatWasRefused() throws IOException {
    Files.delete(store.resolve(OLD).resolve("PUBLISHED"));
    assertTrue(fails(1, "rollback").contains("expected a version that was published before"));
  }

  @Test
  void publish_letsAVersionBeServed_asJson() {
    assertEquals(
        """
        {
          "current" : "20260101T000000Z",
          "served" : "20260101T000000Z",
          "before" : {
            "current" : "20260102T000000Z",
            "served" : "20260102T000000Z"
          }
        }
        """,
        run("publish", OLD, "--json"));
  }

  @Test
  void publish_ofADamagedVersion_failsAndLeavesCurrent() throws IOException {
    Files.writeString(store.resolve(OLD).resolve("items.chm"), "x");
    String error = fails(1, "publish", OLD);
    assertTrue(error.startsWith("nightjar: corrupt: "), error);
    assertEquals(NEW + "\n", Files.readString(store.resolve("CURRENT")));
  }

  @Test
  void pin_winsOverCurrent_untilUnpin() {
    assertEquals(
        """
        Pinned 20260101T000000Z
          current  20260102T000000Z
          pinned   20260101T000000Z (before: none)
          served   20260101T000000Z (before: 20260102T000000Z)
        """,
        run("pin", OLD));
    assertEquals(
        """
        Unpinned
          current  20260102T000000Z
          pinned   none (before: 20260101T000000Z)
          served   20260102T000000Z (before: 20260101T000000Z)
        """,
        run("unpin"));
    assertTrue(run("unpin").startsWith("Nothing was pinned\n"));
    assertTrue(run("pin").startsWith("Pinned 20260102T000000Z\n"));
  }

  @Test
  void prune_keepsWhatIsPublishedPinnedOrInUse() throws IOException {
    shop().publish(store, "20260103T000000Z");
    run("pin", OLD);
    assertEquals("0 versions deleted, 3 kept.\n", run("prune", "--keep=1", "--in-use=" + NEW));
    assertEquals(
        "Deleted 20260102T000000Z\n1 version deleted, 2 kept.\n", run("prune", "--keep=1"));
    run("unpin");
    assertEquals(
        """
        {
          "deleted" : [ "20260101T000000Z" ],
          "kept" : [ "20260103T000000Z" ]
        }
        """,
        run("prune", "--keep=1", "--json"));
  }

  @Test
  void prune_ofAll_isAskedWrongly() {
    assertEquals(
        """
        nightjar: expected to keep at least 1 version, found 0
        See 'nightjar models prune --help'.
        """,
        fails(2, "prune", "--keep=0"));
  }

  private String run(String command, String... more) {
    return new Nightjar().with("NIGHTJAR_MODELS", store.toString()).run(words(command, more));
  }

  private String fails(int code, String command, String... more) {
    return new Nightjar()
        .with("NIGHTJAR_MODELS", store.toString())
        .fails(code, words(command, more));
  }

  private static String[] words(String command, String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "models";
    words[1] = command;
    System.arraycopy(more, 0, words, 2, more.length);
    return words;
  }

  private static TinyShop shop() {
    return new TinyShop()
        .item("mug", "Mugs")
        .item("cup", "Mugs", 3, 0, ItemStatus.INACTIVE)
        .user("ann", List.of("mug"), List.of(), List.of());
  }

  /** A night whose version is current in the end. */
  private static RunRecord night(String version, Result check, String overruledBy, int exit) {
    return night(version, version, check, overruledBy, exit);
  }

  private static RunRecord night(
      String version, String serving, Result check, String overruledBy, int exit) {
    return new RunRecord(
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(),
        version,
        serving,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(check),
        overruledBy,
        List.of(),
        exit,
        "",
        List.of());
  }
}
