/** Tests of the commands that look into a model. */
@NullMarked
package dev.nightjar.cli.inspect;

import org.jspecify.annotations.NullMarked;
