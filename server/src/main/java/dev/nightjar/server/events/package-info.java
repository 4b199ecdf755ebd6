/**
 * The endpoint that takes what happened in a shop: the contract of an event as it is sent, and its
 * way into the log.
 *
 * <p>What an event is, is said in {@code dev.nightjar.event}; how it is kept, in {@code log}.
 */
@NullMarked
package dev.nightjar.server.events;

import org.jspecify.annotations.NullMarked;
