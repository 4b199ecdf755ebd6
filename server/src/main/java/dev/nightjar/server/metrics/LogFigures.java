package dev.nightjar.server.metrics;

import java.time.Duration;

/**
 * What an append-only log says of itself at one moment; counts are since the server started.
 *
 * @param pendingBytes taken, but neither on disk nor acknowledged
 * @param oldestPending since the oldest of these was taken; zero if nothing is pending
 * @param records written and synced
 * @param bytes written and synced
 * @param syncs made
 * @param syncTime spent in all syncs together
 * @param lastSync how long the latest sync took
 * @param failures of writes and syncs
 * @param tornBytes cut off at start, left by a crash
 */
public record LogFigures(
    long pendingBytes,
    Duration oldestPending,
    long records,
    long bytes,
    long syncs,
    Duration syncTime,
    Duration lastSync,
    long failures,
    long tornBytes) {}
