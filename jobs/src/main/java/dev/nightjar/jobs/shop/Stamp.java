package dev.nightjar.jobs.shop;

/**
 * What every event of a session carries.
 *
 * @param time in milliseconds since 1970
 * @param tellsFamily whether the event names its family, which may be left out
 */
record Stamp(String userId, String sessionId, String eventId, long time, boolean tellsFamily) {}
