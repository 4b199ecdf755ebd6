/** Tests of the programs that are started. */
@NullMarked
package dev.nightjar.cli.program;

import org.jspecify.annotations.NullMarked;
