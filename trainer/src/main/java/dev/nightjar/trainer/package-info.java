/**
 * The trainer's program: its command line, and the commands {@code train}, {@code evaluate} and
 * {@code spark-conf}.
 *
 * <p>The commands {@code events} and {@code models} have packages of their own, named like them;
 * what a training does is in {@code train}. A command reads its {@code options}, starts what they
 * ask for and prints what came of it. No other package sees this one.
 */
@NullMarked
package dev.nightjar.trainer;

import org.jspecify.annotations.NullMarked;
