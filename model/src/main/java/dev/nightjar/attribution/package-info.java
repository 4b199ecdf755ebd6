/**
 * What ties an answer to what people did with it: the signed id that every answer carries, the
 * secrets that sign it, the counts of what was served, and how the result is shown.
 *
 * <p>Server, trainer and command share it. Knows endpoints, rungs and versions of models; neither
 * HTTP nor Spark nor a table of a model may enter.
 */
@NullMarked
package dev.nightjar.attribution;

import org.jspecify.annotations.NullMarked;
