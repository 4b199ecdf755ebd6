/**
 * The night's work: from events and a catalogue to a published model, in the numbered steps of
 * {@link dev.nightjar.trainer.Training}.
 *
 * <p>Wires the other packages together: {@code read} checks the input, {@code prepare} turns it
 * into orders and interactions, {@code attribute} tells what became of the answers that were
 * served, {@code evidence} weighs and numbers it, {@code search} finds settings, {@code learn}
 * learns, {@code write} fills the tables, {@code evaluate} and {@code report} tell how good it is.
 * Holds the command line, settings and progress; no algorithm.
 */
@NullMarked
package dev.nightjar.trainer;

import org.jspecify.annotations.NullMarked;
