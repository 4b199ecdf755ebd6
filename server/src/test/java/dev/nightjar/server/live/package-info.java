/** Tests of the served model, on models made by hand. */
@NullMarked
package dev.nightjar.server.live;

import org.jspecify.annotations.NullMarked;
