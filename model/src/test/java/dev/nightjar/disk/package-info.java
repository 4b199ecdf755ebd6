/** Tests of what survives a crash. */
@NullMarked
package dev.nightjar.disk;

import org.jspecify.annotations.NullMarked;
