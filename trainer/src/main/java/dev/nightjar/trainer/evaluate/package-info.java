/**
 * How good the answers are: asks a trained model what it did not see yet, through the same {@code
 * dev.nightjar.recommend} that serves, and the well-known baselines beside it.
 *
 * <p>Metrics are one small class each. Nothing here trains the model or decides what is published.
 */
@NullMarked
package dev.nightjar.trainer.evaluate;

import org.jspecify.annotations.NullMarked;
