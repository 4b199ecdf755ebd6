package dev.nightjar.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.TinyShop;
import dev.nightjar.recommend.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveModelTest {
  private static final String FIRST = "20260101T000000Z";
  private static final String SECOND = "20260102T000000Z";
  private static final String THIRD = "20260103T000000Z";

  @TempDir Path folder;
  private Path store;
  private LiveModel live;

  @BeforeEach
  void create() {
    store = folder.resolve("models");
    live = new LiveModel(new ModelStore(store), folder.resolve("scratch"));
  }

  @AfterEach
  void close() {
    live.close();
  }

  @Test
  void refresh_nothingPublished_servesNothing() {
    assertFalse(live.refresh());
    assertEquals(Optional.empty(), live.version());
    assertEquals(Optional.empty(), live.refusal());
    assertEquals(Optional.empty(), live.ask(recommender -> "an answer"));
  }

  @Test
  void refresh_published_isServed() throws IOException {
    shop("mug").publish(store, FIRST);
    assertTrue(live.refresh());
    assertEquals(List.of("mug"), answer());
    assertFalse(live.refresh());
  }

  @Test
  void refresh_newVersion_takesThePlaceOfTheOld() throws IOException {
    shop("mug").publish(store, FIRST);
    live.refresh();
    shop("cup").publish(store, SECOND);
    assertTrue(live.refresh());
    assertEquals(List.of("cup"), answer());
    assertEquals(Optional.of(new ModelVersion(SECOND)), live.version());
  }

  /** Whole by every digest, and yet no answer with a filter could come from it. */
  @Test
  void refresh_attributesThatAreNoObject_isRefusedAndTheOldStays() throws IOException {
    shop("mug").publish(store, FIRST);
    live.refresh();
    new TinyShop().item("cup", "Mugs", 1, 0, ItemStatus.ACTIVE, "[1]").publish(store, SECOND);
    assertFalse(live.refresh());
    String reason = live.refusal().orElseThrow();
    assertTrue(reason.contains("attributes of the item cup, found [1]"), reason);
    assertEquals(List.of("mug"), answer());
  }

  @Test
  void refresh_pinnedVersion_winsOverCurrent() throws IOException {
    shop("mug").publish(store, FIRST);
    shop("cup").publish(store, SECOND);
    live.refresh();
    Files.writeString(store.resolve("PINNED"), FIRST + "\n");
    assertTrue(live.refresh());
    assertEquals(List.of("mug"), answer());
  }

  @Test
  void refresh_flippedByteInAnyFile_isRefusedByNameAndTheOldStays() throws IOException {
    shop("mug").publish(store, FIRST);
    live.refresh();
    ModelFolder second = shop("cup").publish(store, SECOND);
    List<Path> files;
    try (Stream<Path> all = Files.list(second.path())) {
      files = all.filter(file -> !file.endsWith("PUBLISHED")).sorted().toList(); // a mark, empty
    }
    assertEquals(second.manifest().tables().size() + 1, files.size());
    for (Path file : files) {
      byte[] good = Files.readAllBytes(file);
      flip(file, good.length / 2);
      try (LiveModel fresh = new LiveModel(new ModelStore(store), folder.resolve("scratch"))) {
        assertFalse(fresh.refresh());
        String reason = fresh.refusal().orElseThrow();
        assertTrue(reason.startsWith("refused " + SECOND + ": corrupt: " + file), reason);
        assertEquals(Optional.empty(), fresh.version());
      }
      Files.write(file, good);
    }
    flip(files.get(0), 0);
    assertFalse(live.refresh());
    assertEquals(Optional.of(new ModelVersion(FIRST)), live.version());
    assertEquals(List.of("mug"), answer());
  }

  @Test
  void refresh_missingTable_isRefusedByName() throws IOException {
    shop("mug").publish(store, FIRST);
    Files.delete(store.resolve(FIRST).resolve("items.chm"));
    assertFalse(live.refresh());
    assertTrue(live.refusal().orElseThrow().contains("items.chm"));
  }

  @Test
  void refresh_unreadableName_isRefusedAndTheOldStays() throws IOException {
    shop("mug").publish(store, FIRST);
    live.refresh();
    Files.writeString(store.resolve("CURRENT"), "rubbish\n");
    assertFalse(live.refresh());
    assertTrue(live.refusal().orElseThrow().contains("CURRENT"));
    assertEquals(List.of("mug"), answer());
  }

  @Test
  void refresh_refusedVersion_isTriedOnceUntilAnotherIsNamed() throws IOException {
    shop("mug").publish(store, FIRST);
    live.refresh();
    Path items = shop("cup").publish(store, SECOND).path().resolve("items.chm");
    byte[] good = Files.readAllBytes(items);
    flip(items, 0);
    assertFalse(live.refresh());
    Files.write(items, good);
    assertFalse(live.refresh());

    shop("pot").publish(store, THIRD);
    assertTrue(live.refresh());
    assertEquals(Optional.empty(), live.refusal());
    assertEquals(List.of("pot"), answer());
  }

  @Test
  void refresh_rolledBackToWhatIsServed_forgetsTheRefusal() throws IOException {
    shop("mug").publish(store, FIRST);
    live.refresh();
    flip(shop("cup").publish(store, SECOND).path().resolve("items.chm"), 0);
    live.refresh();
    assertTrue(live.refusal().isPresent());
    new ModelStore(store).publish(new ModelVersion(FIRST));
    assertFalse(live.refresh());
    assertEquals(Optional.empty(), live.refusal());
  }

  @Test
  void ask_whileVersionsAreSwapped_isAlwaysAnswered() throws Exception {
    shop("mug").publish(store, FIRST);
    live.refresh();
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    List<Future<Long>> asked = new ArrayList<>();
    for (int reader = 0; reader < 2; reader++) {
      asked.add(
          readers.submit(
              () -> {
                long answers = 0;
                for (; !stop.get(); answers++) {
                  assertEquals(1, answer().size());
                }
                return answers;
              }));
    }
    for (int day = 2; day < 10; day++) {
      shop("mug").publish(store, "2026010%dT000000Z".formatted(day));
      assertTrue(live.refresh());
    }
    stop.set(true);
    for (Future<Long> reader : asked) {
      assertTrue(reader.get(10, TimeUnit.SECONDS) > 0);
    }
    readers.shutdown();
  }

  @Test
  void close_thenAsk_findsNothing() throws IOException {
    shop("mug").publish(store, FIRST);
    live.refresh();
    live.close();
    assertEquals(Optional.empty(), live.ask(recommender -> "an answer"));
  }

  private List<String> answer() {
    return live.ask(recommender -> recommender.user("nobody", Endpoint.RECOMMEND.defaults()))
        .orElseThrow()
        .itemIds();
  }

  private static TinyShop shop(String item) {
    return new TinyShop().item(item, "Things");
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }
}
