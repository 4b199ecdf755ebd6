/**
 * The model on disk and in memory: its tables, how they are written, verified, published and
 * opened.
 *
 * <p>The only package that touches Chronicle Map. Ids are strings at its edge and dense ints
 * inside. Knows nothing of Spark, of HTTP, or of how a list is ranked: that is {@code
 * dev.nightjar.recommend}.
 */
@NullMarked
package dev.nightjar.model;

import org.jspecify.annotations.NullMarked;
