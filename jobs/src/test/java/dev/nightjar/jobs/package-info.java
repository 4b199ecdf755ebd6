/** Tests of child processes, on runnable jars made by hand. */
@NullMarked
package dev.nightjar.jobs;

import org.jspecify.annotations.NullMarked;
