/** Tests of options, and of what is made of them. */
@NullMarked
package dev.nightjar.trainer.options;

import org.jspecify.annotations.NullMarked;
