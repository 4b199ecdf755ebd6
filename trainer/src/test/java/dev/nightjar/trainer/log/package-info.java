/** Tests of the files of an event log. */
@NullMarked
package dev.nightjar.trainer.log;

import org.jspecify.annotations.NullMarked;
