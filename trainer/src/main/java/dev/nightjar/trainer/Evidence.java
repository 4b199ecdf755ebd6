package dev.nightjar.trainer;

import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.ItemTrends;
import java.time.Instant;

/**
 * What a training learns from.
 *
 * @param catalogue all items
 * @param history numbered as the catalogue and the sorted users are
 * @param popularity decayed weight of all interactions with each item, {@code float[items]}
 * @param trends of the items
 * @param reference the instant at which evidence has age 0: the end of the window
 * @param window from the first used event to the last
 * @param counts how much there was
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
record Evidence(
    Catalogue catalogue,
    NumberedHistory history,
    float[] popularity,
    ItemTrends trends,
    Instant reference,
    Manifest.Window window,
    Manifest.Counts counts) {}
