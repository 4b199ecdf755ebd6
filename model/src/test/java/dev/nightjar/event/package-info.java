/** Tests of what an event is. */
@NullMarked
package dev.nightjar.event;

import org.jspecify.annotations.NullMarked;
