/** Tests of the commands about an event log. */
@NullMarked
package dev.nightjar.trainer.events;

import org.jspecify.annotations.NullMarked;
