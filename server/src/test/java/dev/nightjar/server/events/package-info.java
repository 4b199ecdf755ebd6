/** Tests of taking events. */
@NullMarked
package dev.nightjar.server.events;

import org.jspecify.annotations.NullMarked;
