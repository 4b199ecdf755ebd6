/**
 * What a shell and {@code man} want to know of all commands, those of trainer and server included:
 * completion, and manual pages.
 *
 * <p>Knows outlines of commands, not the commands.
 */
@NullMarked
package dev.nightjar.cli.shell;

import org.jspecify.annotations.NullMarked;
