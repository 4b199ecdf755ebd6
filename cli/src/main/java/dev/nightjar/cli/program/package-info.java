/**
 * The programs that {@code nightjar} starts in JVMs of their own, and the commands that are handed
 * on to them word for word.
 *
 * <p>No option of theirs is known here: each is defined once, in the module that owns it. Whoever
 * needs to know asks them for their outlines.
 */
@NullMarked
package dev.nightjar.cli.program;

import org.jspecify.annotations.NullMarked;
