/** Tests of how commands print. */
@NullMarked
package dev.nightjar.cli.terminal;

import org.jspecify.annotations.NullMarked;
