/**
 * The compaction of an event log: closed segments of past days become files of compacted events, by
 * day, item changes become what of them still counts, and days that are too old go.
 *
 * <p>What the files look like, and how they change whatever happens, is for {@code log}.
 */
@NullMarked
package dev.nightjar.trainer.compact;

import org.jspecify.annotations.NullMarked;
