package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.command.OptionDefaults;
import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.LiveKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerCommandLineTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private String keys;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void create() {
    keys = folder.resolve("keys.json").toString();
    out = new StringWriter();
    err = new StringWriter();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "keys",
        "keys create",
        "keys list",
        "keys revoke",
        "keys rotate-signing"
      })
  void help_ofEveryCommand_isShown(String command) throws IOException {
    String[] words = (command + " --help").strip().split(" ");
    assertEquals(0, run(Map.of(), words));
    assertTrue(out.toString().startsWith(("Usage: nightjar " + command).strip()), out.toString());
    assertTrue(out.toString().contains("--config=FILE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"serve", "keys", "keys create", "keys list", "keys revoke", "keys rotate-signing"})
  void help_ofEverySubcommand_hasAnExample(String command) throws IOException {
    run(Map.of(), (command + " --help").split(" "));
    assertTrue(out.toString().contains("  nightjar " + command), out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "keys                                     | Missing required subcommand | nightjar keys",
        "serve                                    | Missing required options: '--models=DIR', '--keys=FILE' | nightjar serve",
        "serve --models m --keys k --port 65536   | Invalid value for option '--port': expected a port from 0 to 65535, found \"65536\" | nightjar serve",
        "serve --models m --keys k --port http    | Invalid value for option '--port': expected a port from 0 to 65535, found \"http\" | nightjar serve",
        "serve --models m --keys k --xyz e     | Unknown options: '--xyz', 'e' | nightjar serve",
        "serve --models m --keys k --rate-limit 0 | expected a rate limit from 1 to 1000000000, found 0 | nightjar serve",
        "serve --models m --keys k --rate-window 0 | expected a rate window from 1 to 86400 seconds, found 0 | nightjar serve",
        "serve --models m --keys k --rate-window 86401 | expected a rate window from 1 to 86400 seconds, found 86401 | nightjar serve",
        "serve --models m --keys k --cors-origin shop.example | expected * or an origin such as https://shop.example, found \"shop.example\" | nightjar serve",
        "serve --models m --keys k --cors-origin https://a,* | expected * alone or origins by name, found [https://a, *] | nightjar serve",
        "serve --models m --keys k --body-limit 0 | expected a body limit from 1, found 0 | nightjar serve",
        "serve --models m --keys k --body-limit 1m | Invalid value for option '--body-limit': '1m' is not an int | nightjar serve",
        "serve --models m --keys k --request-timeout 0 | expected --request-timeout from 1 to 3600 seconds, found 0 | nightjar serve",
        "serve --models m --keys k --idle-timeout 3601 | expected --idle-timeout from 1 to 3600 seconds, found 3601 | nightjar serve",
        "serve --models m --keys k --tls-key key.pem | expected --tls-certificate and --tls-key, found one | nightjar serve",
        "serve --models m --keys k --drain-seconds -1 | expected --drain-seconds from 0, found -1 | nightjar serve",
        "serve --models m --keys k --stop-seconds -1 | expected --stop-seconds from 0, found -1 | nightjar serve",
        "serve --models m --keys k --arm 256      | expected an arm from 0 to 255, found 256 | nightjar serve",
        "serve --models m --keys k --events e --segment-bytes 0 | expected segments from 1 to 1073741824 bytes, found 0 | nightjar serve",
        "serve --models m --keys k --events e --segment-seconds 9223372036854775807 | expected segments of 1 to 86400 seconds, found 9223372036854775807 | nightjar serve",
        "keys create --keys k                     | Missing required option: '--name=NAME' | nightjar keys create",
        "keys create --keys k --name n --kind all | Invalid value for option '--kind': expected one of [publishable, secret, both] (case-insensitive) but was 'all' | nightjar keys create",
        "keys revoke --keys k                     | Missing required parameter: 'ID' | nightjar keys revoke"
      })
  void usageError_saysWhatAndWhereHelpIs(String words, String message, String command)
      throws IOException {
    assertEquals(2, run(Map.of(), words.split(" ")));
    assertEquals("nightjar: %s%nSee '%s --help'.%n".formatted(message, command), err.toString());
  }

  @Test
  void serve_noKeyFile_isOneLineAndOne() throws IOException {
    assertEquals(1, run(Map.of(), "serve", "--models", folder.toString(), "--keys", keys));
    assertEquals(
        "nightjar: missing: expected a key file at %1$s, found nothing; make one with: nightjar keys create --keys %1$s --name shop%n"
            .formatted(keys),
        err.toString());
  }

  @Test
  void keysCreate_printsKeysThatOpen() throws IOException {
    assertEquals(0, run(Map.of(), "keys", "create", "--keys", keys, "--name", "shop"));
    List<String> lines = out.toString().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).matches("publishable  nj_pk_\\S{40}  key_\\w{10}"), lines.get(0));
    assertTrue(lines.get(1).matches("secret       nj_sk_\\S{40}  key_\\w{10}"), lines.get(1));
    assertEquals("Keys are shown this once: " + keys + " holds only their hashes.", lines.get(2));
    LiveKeys live = LiveKeys.open(new KeyFile(Path.of(keys)));
    assertTrue(live.find(column(lines.get(0), 1)).isPresent());
    assertTrue(live.find(column(lines.get(1), 1)).isPresent());
  }

  @Test
  void keysCreate_json_isAnArray() throws IOException {
    JsonNode made = create("loader", "secret");
    assertEquals(1, made.size());
    assertEquals("secret", made.at("/0/kind").textValue());
    assertEquals("loader", made.at("/0/name").textValue());
    assertEquals("default", made.at("/0/organization").textValue());
    assertEquals("2026-11-23T02:00:00Z", made.at("/0/created").textValue());
    assertTrue(made.at("/0/key").textValue().startsWith(made.at("/0/prefix").textValue()));
  }

  @Test
  void keysList_showsAllButTheKeys() throws IOException {
    JsonNode made = create("shop", "both");
    String id = made.at("/0/id").textValue();
    assertEquals(0, run(Map.of(), "keys", "revoke", "--keys", keys, id));
    assertEquals(id + " is revoked since 2026-11-23T02:00:00Z.\n", out.toString());

    assertEquals(0, run(Map.of(), "keys", "list", "--keys", keys));
    List<String> lines = out.toString().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).matches("ID +KIND +PREFIX +CREATED +REVOKED +ORGANIZATION +NAME"));
    assertTrue(lines.get(1).startsWith(id), lines.get(1));
    assertEquals("2026-11-23T02:00:00Z", column(lines.get(1), 4));
    assertEquals("-", column(lines.get(2), 4));
    assertFalse(out.toString().contains(made.at("/0/key").textValue()));

    assertEquals(0, run(Map.of(), "keys", "list", "--keys", keys, "--json"));
    JsonNode listed = new JsonMapper().readTree(out.toString());
    assertEquals("2026-11-23T02:00:00Z", listed.at("/0/revoked").textValue());
    assertFalse(listed.get(1).has("revoked"));
    assertFalse(listed.get(0).has("key"));
  }

  @Test
  void keysRevoke_unknownId_isOneLineAndOne() throws IOException {
    create("shop", "both");
    assertEquals(1, run(Map.of(), "keys", "revoke", "--keys", keys, "key_x"));
    assertEquals("nightjar: expected the id of a key, found \"key_x\"\n", err.toString());
  }

  @Test
  void keysRevoke_json_isAnObject() throws IOException {
    String id = create("shop", "secret").at("/0/id").textValue();
    assertEquals(0, run(Map.of(), "keys", "revoke", "--keys", keys, id, "--json"));
    JsonNode revoked = new JsonMapper().readTree(out.toString());
    assertEquals(id, revoked.at("/id").textValue());
    assertEquals("2026-11-23T02:00:00Z", revoked.at("/revoked").textValue());
  }

  @Test
  void keysRotateSigning_json_isAnObject() throws IOException {
    create("shop", "both");
    assertEquals(0, run(Map.of(), "keys", "rotate-signing", "--keys", keys, "--json"));
    JsonNode rotated = new JsonMapper().readTree(out.toString());
    assertEquals(0, rotated.at("/secret").intValue());
    assertEquals(0, rotated.at("/secrets_before").intValue());
  }

  @Test
  void keysRevoke_noFile_makesNone() throws IOException {
    assertEquals(1, run(Map.of(), "keys", "revoke", "--keys", keys, "key_x"));
    assertFalse(Files.exists(Path.of(keys)));
  }

  @Test
  void keysRotateSigning_addsASecret_andTellsNone() throws IOException {
    create("shop", "both");
    SigningSecretsFile file = SigningSecretsFile.beside(Path.of(keys));
    for (int number = 0; number < 2; number++) {
      assertEquals(0, run(Map.of(), "keys", "rotate-signing", "--keys", keys));
      assertEquals(
          "Secret %d of %s signs from now on; ids signed by the %d before it stay good.%n"
              .formatted(number, file.path(), number),
          out.toString());
    }
    assertEquals(2, file.read().secrets().size());
    assertEquals(CLOCK.instant(), file.read().newest().orElseThrow().created());
  }

  @Test
  void keysRotateSigning_noKeyFile_makesNothing() throws IOException {
    assertEquals(1, run(Map.of(), "keys", "rotate-signing", "--keys", keys));
    assertTrue(err.toString().startsWith("nightjar: missing: expected a key file at " + keys));
    assertFalse(SigningSecretsFile.beside(Path.of(keys)).exists());
  }

  @Test
  void anyOption_missing_comesFromTheEnvironment() throws IOException {
    Map<String, String> environment = Map.of("NIGHTJAR_KEYS", keys, "NIGHTJAR_NAME", "shop");
    assertEquals(0, run(environment, "keys", "create"));
    assertEquals(2, new KeyFile(Path.of(keys)).read().keys().size());
  }

  private static String column(String line, int column) {
    return line.split(" +", -1)[column];
  }

  private JsonNode create(String name, String kind) throws IOException {
    assertEquals(
        0,
        run(Map.of(), "keys", "create", "--keys", keys, "--name", name, "--kind", kind, "--json"));
    return new JsonMapper().readTree(out.toString());
  }

  private int run(Map<String, String> environment, String... words) throws IOException {
    out.getBuffer().setLength(0);
    OptionDefaults defaults = OptionDefaults.of(List.of(words), environment, folder);
    return ServerCommandLine.create(
            defaults,
            false,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            CLOCK,
            new Random())
        .execute(words);
  }
}
