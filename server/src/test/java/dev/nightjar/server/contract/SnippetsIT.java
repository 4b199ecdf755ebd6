package dev.nightjar.server.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the hosted product's documentation, run as they are against the real jar: only
 * its address and the key are put in, and what a shop has of its own (its products, its user's id)
 * is put around them.
 *
 * <p>Needs node 18, esbuild (which strips types and JSX), and python3 with requests. Where one is
 * missing the test is skipped, unless {@code CI} is set: there it fails.
 */
@ExtendWith(ContractServer.class)
final class SnippetsIT {
  private static final Path SNIPPETS = Path.of("src", "test", "snippets");
  private static final int PATIENCE_SECONDS = 60;
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void itemRecs(ServerProcess server) throws Exception {
    JsonNode data =
        typescript(
            server,
            "itemRecs.ts",
            "const product = { id: 'runner' };",
            "console.log(JSON.stringify(data));");
    assertEquals("[\"sandal\",\"boot\",\"tote\",\"purse\"]", data.path("all_item_ids").toString());
  }

  @Test
  void sessionRecs(ServerProcess server) throws Exception {
    JsonNode answer =
        typescript(
            server,
            "sessionRecs.ts",
            "const product = { id: 'runner' };",
            "console.log(JSON.stringify(await res.json()));");
    assertEquals(6, answer.at("/data/meta/limit").intValue());
    assertEquals("boot", answer.at("/data/all_item_ids/0").textValue());
  }

  @Test
  void basketRecs(ServerProcess server) throws Exception {
    JsonNode answer =
        typescript(
            server,
            "basketRecs.ts",
            "const cartItems = [{ id: 'runner' }, { id: 'tote' }];",
            "console.log(JSON.stringify(await res.json()));");
    assertEquals(8, answer.at("/data/meta/limit").intValue());
    assertEquals("cap", answer.at("/data/all_item_ids/0").textValue());
  }

  @Test
  void priceOptRecs(ServerProcess server) throws Exception {
    JsonNode answer =
        typescript(
            server,
            "priceOptRecs.ts",
            "const userId = 'pia';",
            "console.log(JSON.stringify(await res.json()));");
    assertEquals("price_optimized", answer.at("/data/meta/strategy").textValue());
    assertEquals("sandal", answer.at("/data/all_item_ids/0").textValue());
  }

  @Test
  void serverAction(ServerProcess server) throws Exception {
    JsonNode products =
        typescript(
            server,
            "serverAction.ts",
            "const getProductsByIds = async ids => ids.map(id => ({ id, name: 'The ' + id }));",
            "console.log(JSON.stringify(await getRecommendedProducts('ann', 'cart')));");
    requireAnnsProducts(products);
  }

  @Test
  void recommendationsTs(ServerProcess server) throws Exception {
    String shopsOwnServer =
        """
        const toServer = fetch;
        globalThis.fetch = async (url, options) => {
          if (!url.startsWith('/api/products?ids=')) return toServer(url, options);
          const ids = url.substring(url.indexOf('=') + 1).split(',');
          return new Response(JSON.stringify(ids.map(id => ({ id, name: 'The ' + id }))));
        };
        """;
    JsonNode products =
        typescript(
            server,
            "recommendations.ts",
            shopsOwnServer,
            "console.log(JSON.stringify(await getRecommendedProducts('ann')));");
    requireAnnsProducts(products);
  }

  @Test
  void pagination(ServerProcess server) throws Exception {
    JsonNode data =
        typescript(
            server, "pagination.ts", "const userId = 'ann';", "console.log(JSON.stringify(data));");
    assertEquals(2, data.at("/meta/page").intValue());
    assertEquals(1, data.at("/meta/total_pages").intValue());
    assertTrue(data.path("all_item_ids").isEmpty());
  }

  @Test
  void recommendedProductCard(ServerProcess server) throws Exception {
    String shown =
        server.client().get("/item/runner").json().at("/data/recommendation_id").asText();
    String before =
        """
        const createElement = (type, attributes, ...children) => ({ type, attributes, children });
        const getUserId = () => 'a-visitor-who-clicks';
        const statuses = [];
        const toServer = fetch;
        globalThis.fetch = async (url, options) => {
          const res = await toServer(url, options);
          statuses.push(res.status);
          return res;
        };
        """;
    String after =
        """
        const product = { id: 'boot', name: 'Boot', price: 60, recommendationId: '%s' };
        const card = RecommendedProductCard({ product });
        await card.attributes.onClick();
        console.log(JSON.stringify({ statuses, card }));
        """;
    JsonNode result =
        typescript(server, "RecommendedProductCard.tsx", before, after.formatted(shown));
    assertEquals("[202]", result.path("statuses").toString());
    assertEquals("Boot", result.at("/card/children/1/children/0").textValue());

    List<JsonNode> clicks = new ArrayList<>();
    for (String line : server.loggedEvents()) {
      JsonNode event = JSON.readTree(line);
      if (event.path("user_id").asText().equals("a-visitor-who-clicks")) {
        clicks.add(event);
      }
    }
    assertEquals(1, clicks.size());
    assertEquals("click", clicks.get(0).path("event_name").textValue());
    assertEquals("boot", clicks.get(0).path("item_id").textValue());
    assertEquals(shown, clicks.get(0).path("recommendation_id").textValue());
  }

  @Test
  void recommendationsPy(ServerProcess server) throws Exception {
    require("python3", "python3 and python3-requests", "python3", "-c", "import requests");
    Path script = folder.resolve("recommendations.py");
    Files.writeString(
        script,
        snippet(server, "recommendations.py")
            + "\nimport json\nprint(json.dumps(get_recommendations('ann', limit=3)))\n");
    JsonNode result = JSON.readTree(run(server, "python3", script.toString()));
    assertEquals("[\"boot\",\"purse\",\"sandal\"]", result.path("item_ids").toString());
    assertTrue(result.path("recommendation_id").textValue().length() > 10);
  }

  private static void requireAnnsProducts(JsonNode products) {
    assertEquals(ContractShop.ACTIVE.size() - 1, products.size(), "all but what ann has bought");
    assertEquals("boot", products.at("/0/id").textValue());
    assertEquals("The boot", products.at("/0/name").textValue());
    String id = products.at("/0/recommendationId").textValue();
    assertTrue(id.matches("[A-Za-z0-9_-]{1,64}"), id);
  }

  /** What the last line of {@code after} prints, in a module that has the snippet in its middle. */
  private JsonNode typescript(ServerProcess server, String name, String before, String after)
      throws Exception {
    require("node", "nodejs (18 or newer)", "node", "-e", "process.exit(globalThis.fetch ? 0 : 1)");
    require("esbuild", "esbuild", "esbuild", "--version");
    Path source = folder.resolve(name);
    Files.writeString(source, String.join("\n", before, snippet(server, name), after));
    Path module = folder.resolve("module.mjs");
    run(
        server,
        "esbuild",
        source.toString(),
        "--format=esm",
        "--target=esnext",
        "--jsx=transform",
        "--jsx-factory=createElement",
        "--log-level=warning",
        "--outfile=" + module);
    return JSON.readTree(run(server, "node", module.toString()));
  }

  private static String snippet(ServerProcess server, String name) throws IOException {
    return Files.readString(SNIPPETS.resolve(name))
        .replace("NIGHTJAR_URL", server.url())
        .replace("'NIGHTJAR_KEY'", "'" + server.key() + "'");
  }

  private String run(ServerProcess server, String... command) throws Exception {
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("NEXT_PUBLIC_NIGHTJAR_PUBLISHABLE_KEY", server.key());
    Process process = builder.start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue(), () -> printed + errors(errors));
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }

  private static String errors(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Passes if {@code probe} ends well; else skips the test, or fails it in CI. */
  private static void require(String tool, String packages, String... probe) throws Exception {
    if (!endsWell(probe)) {
      String message = "%s is missing: install %s".formatted(tool, packages);
      if (System.getenv("CI") != null) {
        fail(message);
      }
      assumeTrue(false, message);
    }
  }

  private static boolean endsWell(String... probe) throws InterruptedException {
    try {
      return new ProcessBuilder(probe)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
