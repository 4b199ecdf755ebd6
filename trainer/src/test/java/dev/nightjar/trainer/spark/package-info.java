/** Tests of how Spark is set up, and the one session that all tests share. */
@NullMarked
package dev.nightjar.trainer.spark;

import org.jspecify.annotations.NullMarked;
