/**
 * The night tunes itself: finds settings by training on the past of a window of the log and asking
 * for what happened in it.
 *
 * <p>Scores come from the very code that learns and blends in the night. What is found is a {@link
 * dev.nightjar.trainer.search.Tuning}, which a manifest keeps and later nights use again. Nothing
 * here writes a model.
 */
@NullMarked
package dev.nightjar.trainer.search;

import org.jspecify.annotations.NullMarked;
