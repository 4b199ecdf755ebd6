/**
 * Events and catalogue as files hold them, and what event logs keep beside their events, turned
 * into rows that obey the rules: changes of items are made to the catalogue, counts of what was
 * served go out as lines, unparsed.
 *
 * <p>Here live the file formats, the rules of a usable row, and the accounting of those that are
 * not: each has one reason, is written to a rejects folder and counted. The rules know nothing of
 * formats, the formats nothing of rules. What an event is worth, who is whom and what belongs to
 * one order is for {@code prepare}; learning must not enter.
 */
@NullMarked
package dev.nightjar.trainer.read;

import org.jspecify.annotations.NullMarked;
