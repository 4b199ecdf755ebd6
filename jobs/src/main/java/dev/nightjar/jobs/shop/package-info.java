/**
 * The demo shop: a made-up catalogue and the made-up people who browse and buy in it, from a seed.
 *
 * <p>Everything is written as it is made: memory grows with the items, never with users or events.
 * Tastes, price habits and companion items are strong on purpose, so that a model can be seen to
 * learn them. Knows no model, no trainer and no server, only their file formats.
 */
@NullMarked
package dev.nightjar.jobs.shop;

import org.jspecify.annotations.NullMarked;
