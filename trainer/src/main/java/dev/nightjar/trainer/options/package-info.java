/**
 * The options that commands share, in groups, and what is made of them: settings, a Spark.
 *
 * <p>Their defaults stand here unless a search finds them, every wrong value is told in words, and
 * times and lengths of time are read. What a setting means is for the package that it is for; no
 * command lives here.
 */
@NullMarked
package dev.nightjar.trainer.options;

import org.jspecify.annotations.NullMarked;
