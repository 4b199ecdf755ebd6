/** Tests of the command line as a whole, and {@link dev.nightjar.cli.Nightjar}, which runs it. */
@NullMarked
package dev.nightjar.cli;

import org.jspecify.annotations.NullMarked;
