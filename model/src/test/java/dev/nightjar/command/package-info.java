/** Tests of what every command has in common. */
@NullMarked
package dev.nightjar.command;

import org.jspecify.annotations.NullMarked;
