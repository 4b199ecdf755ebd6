/** Tests of the compaction of event logs. */
@NullMarked
package dev.nightjar.trainer.compact;

import org.jspecify.annotations.NullMarked;
