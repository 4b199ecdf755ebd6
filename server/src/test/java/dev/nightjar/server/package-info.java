/** Tests of the program as a whole, over real HTTP and as a process; and the shop they serve. */
@NullMarked
package dev.nightjar.server;

import org.jspecify.annotations.NullMarked;
