/**
 * The command {@code nightjar}: how its command line is put together and how it ends.
 *
 * <p>Commands live in the packages below and know nothing of this one. Neither Spark nor Vert.x may
 * enter: trainer and server are started as programs of their own, so that a look into a model
 * starts in half a second.
 */
@NullMarked
package dev.nightjar.cli;

import org.jspecify.annotations.NullMarked;
