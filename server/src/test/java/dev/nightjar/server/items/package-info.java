/** Tests of taking changes of the catalogue. */
@NullMarked
package dev.nightjar.server.items;

import org.jspecify.annotations.NullMarked;
