package dev.nightjar.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.Nightjar;
import dev.nightjar.cli.program.ChildJvms;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.Part;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question of {@code inspect}, put to a real server of the same model as well. */
final class InspectEqualsServerIT {
  private static final String CHEAP = "{\"price\":{\"$lt\":25},\"$not\":{\"category\":\"c2\"}}";
  private static final String NOBODYS = "{\"colour\":\"red\",\"price\":{\"$lt\":25}}";

  /**
   * @param path of the request
   * @param body of it as JSON; empty for a GET
   * @param words of the command, with spaces between them
   */
  private record Case(String path, String body, String words) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              "/recommend",
              "{\"user_id\":\"ann\",\"limit\":7,\"placement\":\"home\",\"filters\":" + CHEAP + "}",
              "user ann --limit 7 --placement home --filters " + CHEAP),
          new Case(
              "/recommend",
              "{\"user_id\":\"ann\",\"mode\":\"semantic\",\"page\":2,\"limit\":5}",
              "user ann --mode semantic --page 2 --limit 5"),
          new Case(
              "/recommend/price_optimized",
              "{\"user_id\":\"ann\",\"filters\":" + CHEAP + "}",
              "user ann --price-optimized --filters " + CHEAP),
          new Case(
              "/item/i03?mode=collaborative&limit=9&placement=pdp&filters=" + encoded(CHEAP),
              "",
              "item i03 --mode collaborative --limit 9 --placement pdp --filters " + CHEAP),
          new Case("/item/i03", "", "item i03"),
          new Case(
              "/recommend/session",
              "{\"clicked_item_id\":\"i03\",\"filters\":" + NOBODYS + "}",
              "item i03 --session --filters " + NOBODYS),
          new Case(
              "/recommend/basket",
              "{\"item_ids\":[\"i03\",\"i04\"],\"exclude_item_ids\":[\"i05\"],\"limit\":12}",
              "basket i03 i04 --exclude i05 --limit 12"),
          new Case(
              "/recommend",
              "{\"user_id\":\"a stranger\",\"mode\":\"popular\",\"filters\":" + CHEAP + "}",
              "popular --filters " + CHEAP));

  @TempDir Path folder;

  @Test
  void everyQuestion_isAnsweredAlike() throws Exception {
    Path models = folder.resolve("models");
    publish(models);
    ChildJvms programs = new ChildJvms(Map.of());
    String keyFile = folder.resolve("keys.json").toString();
    DemoKeys keys =
        DemoKeys.create(
            programs, List.of("keys", "create", "--keys", keyFile, "--name", "it", "--json"));
    List<String> words =
        List.of(
            "serve",
            "--models",
            models.toString(),
            "--keys",
            keyFile,
            "--port",
            "0",
            "--management-port",
            "0");
    try (DemoServer server = DemoServer.start(programs, words, folder.resolve("serve.log"))) {
      ServerClient client = new ServerClient(server.url(), keys);
      for (Case asked : CASES) {
        Reply reply =
            client.ask(
                new Question(
                    "", List.of(), asked.path, asked.body, 1, "", Set.of(), Optional.empty()));
        assertEquals(200, reply.status(), reply::body);
        assertAlike(asked, reply, inspect(models, asked.words));
      }
    }
  }

  private static void assertAlike(Case asked, Reply reply, JsonNode inspected) {
    List<String> ids = new ArrayList<>();
    inspected.path("items").forEach(item -> ids.add(item.path("item_id").asText()));
    assertEquals(reply.itemIds(), ids, asked::toString);
    assertTrue(!ids.isEmpty() || asked.toString().contains(NOBODYS), asked::toString);
    for (String name :
        List.of("strategy", "sources", "page", "limit", "total_items", "total_pages", "warnings")) {
      assertEquals(
          reply.meta().path(name).toString(),
          inspected.path(name).toString(),
          () -> name + " of " + asked);
    }
  }

  private static JsonNode inspect(Path models, String question) {
    List<String> words = new ArrayList<>(List.of("inspect"));
    words.addAll(List.of(question.split(" ")));
    words.addAll(List.of("--models", models.toString(), "--json"));
    return Json.parsed(new Nightjar().run(words.toArray(String[]::new)));
  }

  /** Thirty items in three categories, dearer and dearer, and a user. */
  private static void publish(Path models) throws IOException {
    TinyShop shop = new TinyShop();
    for (int item = 0; item < 30; item++) {
      String id = "i%02d".formatted(item);
      shop.item(id, "c" + item % 3, 1 + item * 2, item / 8, ItemStatus.ACTIVE);
      shop.vector(id, 1 + item % 7, item % 5);
      shop.textVector(id, 1 + item % 4, item % 3);
    }
    shop.collaborative("i03", "i05", "i08", "i20")
        .semantic("i03", "i06", "i09", "i21")
        .similar("i03", Part.pack(60, 0, 20, 20), "i05", "i06", "i22")
        .together("i03", "i07", "i05")
        .together("i04", "i05", "i10")
        .basket("i03", Part.pack(100, 0, 0, 0), "i07", "i05")
        .priceUser(
            "ann",
            List.of("i11", "i09", "i25", "i01"),
            List.of(1, 0, 3, 2),
            List.of(0.5f, 0.25f, 0.25f, 0f),
            List.of("i03"),
            List.of("i03", "i04"))
        .publish(models, "20260101T000000Z");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
