/**
 * What is measured of a running server: every metric's name and help text, and the meters that
 * count.
 *
 * <p>The only package that knows Micrometer. Labels take their values from fixed lists, never from
 * what callers send. Who serves the figures is said in {@code dev.nightjar.server.management}.
 */
@NullMarked
package dev.nightjar.server.metrics;

import org.jspecify.annotations.NullMarked;
