package dev.nightjar.server.log;

import static dev.nightjar.server.log.Written.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.log.AppendQueue.Offer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AppendQueueTest {
  private final AppendQueue queue = new AppendQueue(10);
  private final Append four = new Append(bytes("abc\n"), () -> {});
  private final Append six = new Append(bytes("ab\ncd\n"), () -> {});
  private final Append twelve = new Append(bytes("abcdefghijk\n"), () -> {});

  @Test
  void offer_beyondTheBytes_isFullUntilTheyAreSettled() throws InterruptedException {
    assertEquals(Offer.QUEUED, queue.offer(four));
    assertEquals(Offer.QUEUED, queue.offer(six));
    assertEquals(Offer.FULL, queue.offer(four));
    assertEquals(10, queue.bytes());
    assertEquals(3, queue.records());
    assertEquals(List.of(four, six), queue.take(100, Duration.ZERO));
    assertEquals(Offer.FULL, queue.offer(four));
    assertTrue(queue.oldest().isPresent());
    queue.settle();
    assertEquals(0, queue.bytes());
    assertEquals(0, queue.records());
    assertTrue(queue.oldest().isEmpty());
    assertEquals(Offer.QUEUED, queue.offer(four));
  }

  @Test
  void offer_longerThanTheQueue_isTakenAlone() {
    assertEquals(Offer.QUEUED, queue.offer(twelve));
    assertEquals(Offer.FULL, queue.offer(four));
  }

  @Test
  void take_more_givesAsManyAsFitButOneAtLeast() throws InterruptedException {
    queue.offer(four);
    queue.offer(six);
    assertEquals(List.of(four), queue.take(9, Duration.ZERO));
    assertEquals(List.of(six), queue.take(1, Duration.ZERO));
    assertEquals(List.of(), queue.take(1, Duration.ZERO));
  }

  @Test
  void close_whatWaits_canStillBeTaken() throws InterruptedException {
    queue.offer(four);
    queue.close();
    assertEquals(Offer.CLOSED, queue.offer(six));
    assertFalse(queue.isDone());
    assertEquals(List.of(four), queue.take(100, Duration.ofMinutes(1)));
    assertTrue(queue.isDone());
    assertEquals(List.of(), queue.take(100, Duration.ofMinutes(1)));
  }

  @Test
  void rest_givesWhatWasTakenAndWhatWaits() throws InterruptedException {
    queue.offer(four);
    queue.offer(six);
    queue.take(4, Duration.ZERO);
    assertEquals(List.of(four, six), queue.rest());
    assertEquals(0, queue.bytes());
  }
}
