/**
 * Spark as the trainer needs it, on this machine, on a cluster or started by {@code spark-submit}:
 * sessions, their settings, and the jars and flags that executors must have.
 *
 * <p>Knows nothing of what is computed on it.
 */
@NullMarked
package dev.nightjar.trainer.spark;

import org.jspecify.annotations.NullMarked;
