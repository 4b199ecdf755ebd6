package dev.nightjar.trainer;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.learn.Catalogue;
import java.time.Instant;
import java.util.Map;

/**
 * What a training learns from.
 *
 * @param catalogue all items
 * @param history numbered as the catalogue and the sorted users are
 * @param popularity decayed weight of all interactions with each item, {@code float[items]}
 * @param reference the instant at which evidence has age 0: the end of the window
 * @param window from the first used event to the last
 * @param counts how much there was
 * @param rejects unusable rows by reason
 * @param itemChangesUntil when the last change that the catalogue holds was received
 * @param attribution what became of the answers that were served
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
record Evidence(
    Catalogue catalogue,
    NumberedHistory history,
    float[] popularity,
    Instant reference,
    Manifest.Window window,
    Manifest.Counts counts,
    Map<String, Long> rejects,
    Instant itemChangesUntil,
    Attribution attribution) {}
