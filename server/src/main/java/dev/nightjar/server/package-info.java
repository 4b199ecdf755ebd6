/**
 * The server as a program: its commands, its settings, and what is started and stopped in which
 * order.
 *
 * <p>Wires the other packages and is used by none of them. Answers no request itself.
 */
@NullMarked
package dev.nightjar.server;

import org.jspecify.annotations.NullMarked;
