package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.attribution.PlacementMark;
import dev.nightjar.attribution.RecommendationId;
import dev.nightjar.attribution.SignedId;
import dev.nightjar.attribution.SignedId.Signature;
import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a {@code recommendation_id} says, read with the secrets that the server made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignedIdsIT {
  @SuppressWarnings("NullAway.Init") // before the first test
  private RunningServer server;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    server = RunningServer.of(TestShop.create(), folder, ChangedSettings.arm(201));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/recommend,                '{\"user_id\":\"ann\",\"placement\":\"home\"}',            RECOMMEND, PERSONALIZED, home",
    "/recommend,                '{\"user_id\":\"nobody\"}',                                RECOMMEND, POPULAR, ''",
    "/recommend/session,        '{\"clicked_item_id\":\"mug\",\"placement\":\"pdp\"}',     SESSION, COLLABORATIVE, pdp",
    "/recommend/basket,         '{\"item_ids\":[\"mug\"],\"placement\":\"cart\"}',         BASKET, CO_OCCURRENCE, cart",
    "/recommend/price_optimized,'{\"user_id\":\"pia\",\"placement\":\"größe\"}',           PRICE_OPTIMIZED, PRICE_OPTIMIZED, größe"
  })
  void id_saysHowTheAnswerWasGiven(
      String path, String body, Endpoint endpoint, Rung strategy, String placement)
      throws IOException {
    check(server.client().post(path, body), endpoint, strategy, placement);
  }

  @Test
  void id_ofTheGet_saysHowTheAnswerWasGiven() throws IOException {
    String longest = "p".repeat(64);
    Reply reply = server.client().get("/item/mug?placement=" + longest);
    check(reply, Endpoint.ITEM, Rung.SEMANTIC, longest);
  }

  @Test
  void id_afterRotation_isSignedByTheNewSecret_withoutARestart() throws IOException {
    int before = id().secretNumber();
    secrets().rotate(new SecureRandom(), Clock.systemUTC());
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    SignedId id = id();
    while (id.secretNumber() == before) {
      assertTrue(Instant.now().isBefore(deadline), "the new secret signs within seconds");
      id = id();
    }
    assertEquals(before + 1, id.secretNumber());
    assertEquals(Signature.GOOD, id.check(secrets().read()));
  }

  private void check(Reply reply, Endpoint endpoint, Rung strategy, String placement)
      throws IOException {
    assertEquals(200, reply.status());
    SignedId signed =
        SignedId.read(reply.json().at("/data/recommendation_id").textValue()).orElseThrow();
    assertEquals(Signature.GOOD, signed.check(secrets().read()));
    RecommendationId id = signed.id();
    assertEquals(endpoint, id.endpoint());
    assertEquals(strategy, id.strategy());
    assertEquals("\"" + strategy.wireName() + "\"", reply.meta("strategy"));
    assertEquals(PlacementMark.of(placement), id.placement());
    assertEquals(201, id.arm());
    assertEquals(new ModelVersion("20260101T000000Z"), id.modelVersion());
    Duration age = Duration.between(id.time(), Instant.now());
    assertTrue(!age.isNegative() && age.compareTo(Duration.ofMinutes(1)) < 0, age.toString());
  }

  private SignedId id() throws IOException {
    Reply reply = server.client().post("/recommend", "{\"user_id\":\"ann\"}");
    return SignedId.read(reply.json().at("/data/recommendation_id").textValue()).orElseThrow();
  }

  private SigningSecretsFile secrets() {
    return SigningSecretsFile.beside(server.keys().path());
  }
}
