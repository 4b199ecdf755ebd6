/**
 * The night's work: from events and a catalogue to a published model, in the numbered steps of
 * {@link dev.nightjar.trainer.train.Training}; and the same for a moment of the past, to see how
 * well it would have told what came, in {@link dev.nightjar.trainer.train.Backtest}.
 *
 * <p>Wires the other packages together: {@code read} checks the input, {@code prepare} turns it
 * into orders and interactions, {@code attribute} tells what became of the answers that were
 * served, {@code evidence} weighs and numbers it, {@code search} finds settings, {@code learn}
 * learns, {@code write} fills the tables, {@code evaluate} and {@code report} tell how good it is.
 * Holds the order of the steps, their settings and their progress; no algorithm, and no option.
 */
@NullMarked
package dev.nightjar.trainer.train;

import org.jspecify.annotations.NullMarked;
