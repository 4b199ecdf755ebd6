/** Tests of the management port. */
@NullMarked
package dev.nightjar.server.management;

import org.jspecify.annotations.NullMarked;
