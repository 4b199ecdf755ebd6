/**
 * Usable events turned into what learning asks for: who liked what how much, and what was bought
 * together.
 *
 * <p>Events come in with the columns of {@link dev.nightjar.trainer.read.EventSchema} and, after
 * duplicates are dropped and identities merged, leave as orders and interactions. Equal input gives
 * equal output to the last bit: sums are exact, ties are broken by content. Files, numbering of
 * items and matrices must not enter.
 */
@NullMarked
package dev.nightjar.trainer.prepare;

import org.jspecify.annotations.NullMarked;
