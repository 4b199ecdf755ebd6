/**
 * The five endpoints that answer with items, each a class whose Javadoc is its contract, and what
 * they share: the optional fields, who asks the model on which thread, and the answer's JSON.
 *
 * <p>How a list is ranked is said in {@code dev.nightjar.recommend}, not here.
 */
@NullMarked
package dev.nightjar.server.recommendations;

import org.jspecify.annotations.NullMarked;
