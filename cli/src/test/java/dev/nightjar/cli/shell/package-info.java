/** Tests of what shells and man are told. */
@NullMarked
package dev.nightjar.cli.shell;

import org.jspecify.annotations.NullMarked;
