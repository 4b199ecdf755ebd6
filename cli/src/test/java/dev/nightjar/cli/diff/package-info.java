/** Tests of what is told of two models. */
@NullMarked
package dev.nightjar.cli.diff;

import org.jspecify.annotations.NullMarked;
