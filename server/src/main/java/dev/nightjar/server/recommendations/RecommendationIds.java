package dev.nightjar.server.recommendations;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Names answers: 24 URL-safe characters, opaque to callers.
 *
 * <p>They hold 18 bytes: the time in milliseconds (6), a number drawn once for this server (8), and
 * a count (4). So no two answers share a name unless one server gives 2<sup>32</sup> of them in a
 * millisecond or two servers draw the same number.
 */
public final class RecommendationIds {
  private static final int BYTES = 18;

  private final Clock clock;
  private final long server;
  private final AtomicInteger count = new AtomicInteger();

  public RecommendationIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.server = random.nextLong();
  }

  /** A name that was not given before. */
  String next() {
    long millis = clock.millis();
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.putShort((short) (millis >>> 32)).putInt((int) millis);
    bytes.putLong(server).putInt(count.getAndIncrement());
    return Base64.getUrlEncoder().encodeToString(bytes.array());
  }
}
