/**
 * Who asked to be forgotten, and since when: the list that hides a user from a live model and
 * leaves the user out of the next one.
 *
 * <p>Server, trainer and command line agree here. How events are read, and how a model answers,
 * must not enter.
 */
@NullMarked
package dev.nightjar.erasure;

import org.jspecify.annotations.NullMarked;
