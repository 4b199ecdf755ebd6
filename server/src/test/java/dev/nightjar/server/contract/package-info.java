/**
 * The HTTP contract, row by row, asked of the real jar as a process: what a shop may rely on. Knows
 * nothing of how the server is made; what a class does by itself is tested beside that class.
 */
@NullMarked
package dev.nightjar.server.contract;

import org.jspecify.annotations.NullMarked;
