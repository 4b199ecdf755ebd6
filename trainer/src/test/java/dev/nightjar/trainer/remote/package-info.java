/** Tests of stores that are reached through Hadoop. */
@NullMarked
package dev.nightjar.trainer.remote;

import org.jspecify.annotations.NullMarked;
