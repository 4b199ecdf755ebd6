package dev.nightjar.server.metrics;

import java.time.Duration;

/**
 * What an append-only log says of itself at one moment; counts are since the server started.
 *
 * @param pendingBytes taken, but neither on disk nor acknowledged
 * @param pendingRecords the same in records
 * @param oldestPending since the oldest of these was taken; zero if nothing is pending
 * @param bytes synced
 * @param records synced
 * @param syncs made, each of all that was pending
 * @param lastSync how long the latest write and its sync took
 * @param failures of writes and syncs
 * @param refused appends that were turned away because too much was pending
 * @param tornBytes cut off at start, left by a crash
 * @param unclosedSegments full segments that are not compressed and visible yet
 */
public record LogFigures(
    long pendingBytes,
    long pendingRecords,
    Duration oldestPending,
    long bytes,
    long records,
    long syncs,
    Duration lastSync,
    long failures,
    long refused,
    long tornBytes,
    int unclosedSegments) {}
