/**
 * The night: lock, train, check, publish, prune, record, in the numbered steps of {@link
 * dev.nightjar.jobs.night.Nightly}; when it is due; and who is told how it went.
 *
 * <p>The trainer is a program that is started: neither Spark nor the options of a training may
 * enter here. What a model must be is decided in {@code check}.
 */
@NullMarked
package dev.nightjar.jobs.night;

import org.jspecify.annotations.NullMarked;
