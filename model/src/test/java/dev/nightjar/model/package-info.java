/**
 * Tests of the model's tables and of publishing, and {@link dev.nightjar.model.TinyShop}, which
 * other modules use too.
 */
@NullMarked
package dev.nightjar.model;

import org.jspecify.annotations.NullMarked;
