/** Tests of the five endpoints, each against its contract. */
@NullMarked
package dev.nightjar.server.recommendations;

import org.jspecify.annotations.NullMarked;
