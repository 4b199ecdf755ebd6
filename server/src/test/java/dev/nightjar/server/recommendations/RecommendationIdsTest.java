package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.nightjar.attribution.PlacementMark;
import dev.nightjar.attribution.RecommendationId;
import dev.nightjar.attribution.SignedId;
import dev.nightjar.attribution.SignedId.Signature;
import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class RecommendationIdsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00.123Z"), ZoneOffset.UTC);
  private static final ModelVersion VERSION = new ModelVersion("20261123T020000Z");
  private static final SigningSecrets SECRETS =
      SigningSecrets.NONE.rotate(new Random(1), Instant.EPOCH);

  @Test
  void next_saysHowTheAnswerWasGiven() {
    RecommendationId id = read(next(ids(7), "home")).id();
    assertEquals(NOON.instant(), id.time());
    assertEquals(Endpoint.BASKET, id.endpoint());
    assertEquals(Rung.CO_OCCURRENCE, id.strategy());
    assertEquals(PlacementMark.of("home"), id.placement());
    assertEquals(7, id.arm());
    assertEquals(VERSION, id.modelVersion());
  }

  @Test
  void next_byManyThreadsInOneMillisecond_isNeverTheSame() throws InterruptedException {
    RecommendationIds ids = ids(0);
    Set<String> seen = ConcurrentHashMap.newKeySet();
    int threads = 4;
    int each = 5_000;
    CountDownLatch begin = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(threads);
    for (int thread = 0; thread < threads; thread++) {
      new Thread(
              () -> {
                try {
                  begin.await();
                  for (int i = 0; i < each; i++) {
                    String id = next(ids, "home");
                    if (read(id).check(SECRETS) == Signature.GOOD) {
                      seen.add(id);
                    }
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                } finally {
                  done.countDown();
                }
              })
          .start();
    }
    begin.countDown();
    done.await();
    assertEquals(threads * each, seen.size());
  }

  @Test
  void next_ofTwoServers_differs() {
    assertNotEquals(
        next(ids(0), "home"),
        next(
            new RecommendationIds(NOON, new Random(3), () -> SECRETS.newest().orElseThrow(), 0),
            "home"));
  }

  @Test
  void next_afterRotation_isSignedByTheNewSecret_andTheOldIdStaysGood() {
    SigningSecrets rotated = SECRETS.rotate(new Random(5), Instant.EPOCH);
    Deque<SigningSecrets> newest = new ArrayDeque<>(List.of(SECRETS, rotated));
    RecommendationIds ids =
        new RecommendationIds(NOON, new Random(2), () -> newest.remove().newest().orElseThrow(), 0);
    String before = next(ids, "");
    String after = next(ids, "");
    assertEquals(0, read(before).secretNumber());
    assertEquals(1, read(after).secretNumber());
    assertEquals(Signature.GOOD, read(before).check(rotated));
    assertEquals(Signature.GOOD, read(after).check(rotated));
    assertEquals(Signature.UNKNOWN_SECRET, read(after).check(SECRETS));
  }

  private static RecommendationIds ids(int arm) {
    return new RecommendationIds(NOON, new Random(2), () -> SECRETS.newest().orElseThrow(), arm);
  }

  private static String next(RecommendationIds ids, String placement) {
    return ids.next(Endpoint.BASKET, Rung.CO_OCCURRENCE, placement, VERSION);
  }

  private static SignedId read(String id) {
    return SignedId.read(id).orElseThrow();
  }
}
