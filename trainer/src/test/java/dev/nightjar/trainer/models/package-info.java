/** Tests of the commands that copy models. */
@NullMarked
package dev.nightjar.trainer.models;

import org.jspecify.annotations.NullMarked;
