/**
 * How a model answers: the five endpoints, their ladders of rungs, exclusions, visibility and
 * paging, as plain Java over an open model; what filters mean is told in the package below.
 *
 * <p>Server, command line and evaluation ask this very code, so that what is measured and what is
 * explained is what is served. Knows nothing of HTTP, JSON or Spark; never writes.
 */
@NullMarked
package dev.nightjar.recommend;

import org.jspecify.annotations.NullMarked;
