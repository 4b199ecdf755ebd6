/**
 * What every Nightjar command has in common: exit codes, and where an option's value comes from
 * when the command line does not give it.
 *
 * <p>Lives in this module because trainer, server and {@code nightjar} are programs of their own
 * that an operator sees as one. Holds no command.
 */
@NullMarked
package dev.nightjar.command;

import org.jspecify.annotations.NullMarked;
