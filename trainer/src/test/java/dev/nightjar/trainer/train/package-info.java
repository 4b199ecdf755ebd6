/** Tests of whole trainings, on a shop small enough to see through. */
@NullMarked
package dev.nightjar.trainer.train;

import org.jspecify.annotations.NullMarked;
