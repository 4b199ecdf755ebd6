package dev.nightjar.server.log;

import java.util.concurrent.CompletableFuture;

/** Lines on their way to the disk. */
final class Append {
  private final byte[] lines;
  private final int records;
  private final Runnable whenKept;
  private final CompletableFuture<Void> kept = new CompletableFuture<>();
  private final long since = System.nanoTime();

  /**
   * @param lines whole lines, each ending in a line feed
   * @param whenKept run once they are synced, before {@link #kept()} completes
   */
  Append(byte[] lines, Runnable whenKept) {
    this.lines = lines;
    this.records = Lines.count(lines);
    this.whenKept = whenKept;
  }

  byte[] lines() {
    return lines;
  }

  int records() {
    return records;
  }

  Runnable whenKept() {
    return whenKept;
  }

  /** Completes when the lines are synced, or fails. */
  CompletableFuture<Void> kept() {
    return kept;
  }

  /** When they were handed over, by {@link System#nanoTime()}. */
  long since() {
    return since;
  }
}
