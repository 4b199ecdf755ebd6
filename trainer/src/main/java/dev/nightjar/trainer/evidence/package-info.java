/**
 * What there is to learn from: clean input as seen from one point in time, weighed, with users and
 * items as dense ints.
 *
 * <p>The night weighs all of its input; a trial and the search weigh the part that was known at a
 * cutoff. No file is read here and nothing is learnt.
 */
@NullMarked
package dev.nightjar.trainer.evidence;

import org.jspecify.annotations.NullMarked;
