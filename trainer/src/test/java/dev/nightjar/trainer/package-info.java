/** Tests of whole trainings, on a shop small enough to see through. */
@NullMarked
package dev.nightjar.trainer;

import org.jspecify.annotations.NullMarked;
