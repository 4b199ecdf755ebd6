/**
 * Tests of metrics, cases and baselines, on numbers that can be checked by hand or by brute force.
 */
@NullMarked
package dev.nightjar.trainer.evaluate;

import org.jspecify.annotations.NullMarked;
