/**
 * The endpoint that takes changes of the catalogue, their way into the log, and what of them is
 * true at once: which items may be shown.
 *
 * <p>Everything else that a change says is for the nightly job.
 */
@NullMarked
package dev.nightjar.server.items;

import org.jspecify.annotations.NullMarked;
