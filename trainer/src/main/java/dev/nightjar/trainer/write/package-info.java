/**
 * Writes what was learnt into the tables of a staged model: item tables from the driver, user
 * shards from the executors.
 *
 * <p>The layout of a row belongs to {@code dev.nightjar.model}; what goes into it to {@code
 * dev.nightjar.trainer.learn}.
 */
@NullMarked
package dev.nightjar.trainer.write;

import org.jspecify.annotations.NullMarked;
