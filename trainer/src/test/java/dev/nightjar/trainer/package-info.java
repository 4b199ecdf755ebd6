/** Tests of the command line, and of the program as a process. */
@NullMarked
package dev.nightjar.trainer;

import org.jspecify.annotations.NullMarked;
