/**
 * The model that is being served: opened off the event loops, asked by any thread, replaced while
 * questions are under way.
 *
 * <p>Knows the store and the recommender; nothing of HTTP.
 */
@NullMarked
package dev.nightjar.server.live;

import org.jspecify.annotations.NullMarked;
