/**
 * What runs around a training: child processes; the nightly run lives in {@code night}, its checks
 * in {@code check}.
 *
 * <p>Trainer and server are started as JVMs of their own, so neither Spark nor Vert.x may enter
 * here. The made-up shop lives in {@code shop} and knows nothing of this package.
 */
@NullMarked
package dev.nightjar.jobs;

import org.jspecify.annotations.NullMarked;
