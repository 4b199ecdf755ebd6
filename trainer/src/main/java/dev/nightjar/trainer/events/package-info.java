/**
 * The commands {@code nightjar events}: what a log holds, what of it cannot be used, its compaction
 * and a user's erasure, and how each tells what it did.
 *
 * <p>Rules, files and their changes belong to {@code read}, {@code compact} and {@code erase}, what
 * became of answers to {@code attribute}; a command asks them and prints. Only {@code EventsReport}
 * puts several of them together. Nothing here knows of models but by the folder they are in.
 */
@NullMarked
package dev.nightjar.trainer.events;

import org.jspecify.annotations.NullMarked;
