/** Tests of the package of the same name. */
@NullMarked
package dev.nightjar.cli.nightly;

import org.jspecify.annotations.NullMarked;
