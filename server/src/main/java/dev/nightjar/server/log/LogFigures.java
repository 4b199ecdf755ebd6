package dev.nightjar.server.log;

import java.time.Duration;

/**
 * How a log fares, at one moment.
 *
 * @param pendingBytes handed over and not yet synced
 * @param pendingRecords the same in records
 * @param oldestPending how long the oldest of these waits; zero if none does
 * @param bytes synced since the start, before compression
 * @param records synced since the start
 * @param syncs how often the disk was told to sync batches
 * @param lastSync how long it took to write and sync the last batch
 * @param failures batches that could not be written or synced
 * @param refused appends turned away because too much was pending
 * @param tornBytes cut off at the start: lines that a crash had not left whole
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
