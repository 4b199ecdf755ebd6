/**
 * A model's page for people: {@code report.html}, one file with tables and charts and no script.
 *
 * <p>Takes the manifest and what the night found besides; gives text. Every word that comes from
 * outside the house (names of placements, of categories, of settings) is escaped by the template,
 * or is a text node of a chart's document. The same findings give the same bytes on every machine:
 * charts are laid out by {@link dev.nightjar.trainer.report.Lettering}, not by the machine's fonts.
 * Reads no files but its own template, and no clock.
 */
@NullMarked
package dev.nightjar.trainer.report;

import org.jspecify.annotations.NullMarked;
