/**
 * Commands that ask a model what the server would ask it, and tell why it answers so: which model,
 * which rung, which score, which evidence. And one that needs no model: what the id of an answer
 * says of it.
 *
 * <p>Each question has its command, each party asked about its {@link
 * dev.nightjar.cli.inspect.Subject}. Lists come from {@code dev.nightjar.recommend}: nothing is
 * ranked here.
 */
@NullMarked
package dev.nightjar.cli.inspect;

import org.jspecify.annotations.NullMarked;
