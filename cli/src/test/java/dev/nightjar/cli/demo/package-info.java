/** Tests of the demo: that it asks about the right ids, and that wrong answers are caught. */
@NullMarked
package dev.nightjar.cli.demo;

import org.jspecify.annotations.NullMarked;
