/**
 * The command {@code nightly}: its options, and how they become a night of {@code
 * dev.nightjar.jobs.night}.
 *
 * <p>No option of a training is known here: they are handed on.
 */
@NullMarked
package dev.nightjar.cli.nightly;

import org.jspecify.annotations.NullMarked;
