/**
 * What is learnt from a shop's history: factors, neighbours, co-occurrence, popularity, price
 * buckets, each user's ranked list.
 *
 * <p>Takes checked and prepared datasets and an in-memory catalogue, with items and users as dense
 * ints; gives arrays and datasets of ints and floats. Reads no files, writes no tables.
 */
@NullMarked
package dev.nightjar.trainer.learn;

import org.jspecify.annotations.NullMarked;
