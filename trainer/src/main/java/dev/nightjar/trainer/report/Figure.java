package dev.nightjar.trainer.report;

/**
 * A chart of the page.
 *
 * @param note below the title: what is drawn, in which unit; may be empty
 * @param svg an element
 */
record Figure(String title, String note, String svg) {}
