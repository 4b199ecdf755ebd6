/**
 * The files of an event log on this machine's disk, as they are changed after the server has closed
 * them: lines are taken out, or become rows of a day's files.
 *
 * <p>Plain Java, without Spark. What is to go, and what is to be compacted, is for others to say.
 */
@NullMarked
package dev.nightjar.trainer.log;

import org.jspecify.annotations.NullMarked;
