/** Tests of what is learnt, on numbers that can be checked by hand or by brute force. */
@NullMarked
package dev.nightjar.trainer.learn;

import org.jspecify.annotations.NullMarked;
