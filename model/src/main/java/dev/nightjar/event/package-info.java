/**
 * What an event is, wherever it comes from: its standard names and families, the limits of its
 * fields, how times and numbers are read, and where the folder of an event log keeps what.
 *
 * <p>Here is what the server that takes events and the trainer that reads them must agree on; plain
 * Java. Neither HTTP nor Spark, neither a request nor a row, must enter.
 */
@NullMarked
package dev.nightjar.event;

import org.jspecify.annotations.NullMarked;
