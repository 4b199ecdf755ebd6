/**
 * The log of what shops tell the server: append-only segments, synced before anything is
 * acknowledged.
 *
 * <p>Knows bytes, lines, files and the disk; nothing of HTTP, of events or of items.
 */
@NullMarked
package dev.nightjar.server.log;

import org.jspecify.annotations.NullMarked;
