/**
 * How a command prints: where to, in which colours, tables and figures that line up, JSON.
 *
 * <p>Knows picocli's colours and Jackson; knows nothing of models, and never reads a file.
 */
@NullMarked
package dev.nightjar.cli.terminal;

import org.jspecify.annotations.NullMarked;
