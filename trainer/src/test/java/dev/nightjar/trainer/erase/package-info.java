/** Tests of a user's erasure. */
@NullMarked
package dev.nightjar.trainer.erase;

import org.jspecify.annotations.NullMarked;
