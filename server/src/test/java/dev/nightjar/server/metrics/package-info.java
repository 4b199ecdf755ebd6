/** Tests of what is measured, counted over HTTP and read from real scrapes. */
@NullMarked
package dev.nightjar.server.metrics;

import org.jspecify.annotations.NullMarked;
