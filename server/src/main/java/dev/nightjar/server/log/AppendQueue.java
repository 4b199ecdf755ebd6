package dev.nightjar.server.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * What waits for the disk, in order, up to a number of bytes. Whatever was taken counts until it is
 * settled.
 */
final class AppendQueue {
  private final long mostBytes;
  private final ArrayDeque<Append> waiting = new ArrayDeque<>();
  private List<Append> taken = List.of();
  private long bytes;
  private long records;
  private boolean closed;

  AppendQueue(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** What became of an offer. */
  enum Offer {
    QUEUED,
    FULL,
    CLOSED
  }

  /** Takes an append in, unless too much waits; one that alone is too long is taken by itself. */
  synchronized Offer offer(Append append) {
    if (closed) {
      return Offer.CLOSED;
    }
    if (bytes > 0 && bytes + append.lines().length > mostBytes) {
      return Offer.FULL;
    }
    waiting.add(append);
    bytes += append.lines().length;
    records += append.records();
    notifyAll();
    return Offer.QUEUED;
  }

  /**
   * The next appends, at least one and then as many as have at most {@code most} bytes; waits for
   * them up to {@code patience}, and is empty if none came or the queue is closed.
   */
  synchronized List<Append> take(long most, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    long left = patience.toNanos();
    while (waiting.isEmpty() && !closed && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
    List<Append> next = new ArrayList<>();
    long size = 0;
    while (!waiting.isEmpty() && (next.isEmpty() || size + waiting.peek().lines().length <= most)) {
      Append append = waiting.remove();
      size += append.lines().length;
      next.add(append);
    }
    taken = List.copyOf(next);
    return taken;
  }

  /** What was taken last is on the disk, or given up. */
  synchronized void settle() {
    for (Append append : taken) {
      bytes -= append.lines().length;
      records -= append.records();
    }
    taken = List.of();
  }

  /** Everything that waits, when nobody will take it any more. */
  synchronized List<Append> rest() {
    List<Append> rest = new ArrayList<>(taken);
    rest.addAll(waiting);
    taken = List.of();
    waiting.clear();
    bytes = 0;
    records = 0;
    return rest;
  }

  /** Lets nothing in any more; what waits can still be taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Whether it is closed and nothing waits. */
  synchronized boolean isDone() {
    return closed && waiting.isEmpty();
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized long records() {
    return records;
  }

  /** Since when the oldest append waits, by {@link System#nanoTime()}; empty if none does. */
  synchronized OptionalLong oldest() {
    if (!taken.isEmpty()) {
      return OptionalLong.of(taken.get(0).since());
    }
    return waiting.isEmpty() ? OptionalLong.empty() : OptionalLong.of(waiting.peek().since());
  }
}
