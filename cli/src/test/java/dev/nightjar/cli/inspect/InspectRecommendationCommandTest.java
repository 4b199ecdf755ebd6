package dev.nightjar.cli.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.attribution.PlacementMark;
import dev.nightjar.attribution.RecommendationId;
import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.cli.Nightjar;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InspectRecommendationCommandTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;
  private Path keys = Path.of("");
  private SigningSecrets secrets = SigningSecrets.NONE;

  @BeforeEach
  void makeSecrets() throws IOException {
    keys = folder.resolve("keys.json");
    SigningSecretsFile.beside(keys).rotate(new Random(1), CLOCK);
    secrets = SigningSecretsFile.beside(keys).rotate(new Random(2), CLOCK);
  }

  @Test
  void good_isTold() {
    String id = id("home");
    assertEquals(
        """
        Recommendation %s
          time           2026-11-25T07:48:00.123Z
          endpoint       recommend
          strategy       personalized
          placement      home
          arm            3
          model version  20261123T020000Z
          signature      good, by secret 1
        """
            .formatted(id),
        run(id, "--keys", keys.toString()));
  }

  @Test
  void good_asJson() {
    String id = id("");
    assertEquals(
        """
        {
          "recommendation_id" : "%s",
          "time" : "2026-11-25T07:48:00.123Z",
          "endpoint" : "recommend",
          "strategy" : "personalized",
          "placement" : "",
          "arm" : 3,
          "model_version" : "20261123T020000Z",
          "secret" : 1,
          "signature" : "good"
        }
        """
            .formatted(id),
        run(id, "--json", "--keys", keys.toString()));
  }

  @Test
  void withoutKeys_isNotVerified() {
    assertEquals("not verified: name the key file by --keys", signature(run(id("home"))));
  }

  @Test
  void longPlacement_endsInAnEllipsis_andNoneIsNone() {
    String text = run(id("product-page-below-the-fold"));
    assertEquals("product-page-b…", fact(text, "placement"));
    assertEquals("none", fact(run(id("")), "placement"));
  }

  @Test
  void changed_isForged() {
    String id = id("home");
    char middle = id.charAt(20) == 'A' ? 'B' : 'A';
    String changed = id.substring(0, 20) + middle + id.substring(21);
    assertEquals(
        "forged: secret 1 did not sign this",
        signature(run(1, changed, "--keys", keys.toString())));
  }

  @Test
  void ofAnotherInstallation_isUnknown() throws IOException {
    Path others = folder.resolve("others.json");
    SigningSecretsFile.beside(others).rotate(new Random(3), CLOCK);
    assertEquals(
        "unknown: there is no secret 1 beside this key file",
        signature(run(1, id("home"), "--keys", others.toString())));
  }

  @Test
  void malformed_isSaid() {
    assertEquals(
        "nightjar: malformed: expected a recommendation_id of 40 to 64 characters, as a server gives them, found \"rec_1\"\n",
        new Nightjar().fails(1, "inspect", "recommendation", "rec_1"));
  }

  @Test
  void noSecrets_isSaid() {
    assertEquals(
        "nightjar: missing: expected signing secrets at %s/no.signing.json, found nothing; the server makes them when it first starts\n"
            .formatted(folder),
        new Nightjar()
            .fails(1, "inspect", "recommendation", id("home"), "--keys", folder + "/no.json"));
  }

  private static String run(String id, String... more) {
    return run(0, id, more);
  }

  private static String run(int code, String id, String... more) {
    String[] words = new String[more.length + 3];
    words[0] = "inspect";
    words[1] = "recommendation";
    words[2] = id;
    System.arraycopy(more, 0, words, 3, more.length);
    Nightjar nightjar = new Nightjar();
    assertEquals(code, nightjar.execute(words));
    return nightjar.texts();
  }

  private static String signature(String text) {
    return fact(text, "signature");
  }

  private static String fact(String text, String name) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElse("");
  }

  private String id(String placement) {
    return new RecommendationId(
            Instant.parse("2026-11-25T07:48:00.123Z"),
            Endpoint.RECOMMEND,
            Rung.PERSONALIZED,
            PlacementMark.of(placement),
            3,
            new ModelVersion("20261123T020000Z"),
            1,
            2)
        .sign(secrets.newest().orElseThrow());
  }
}
