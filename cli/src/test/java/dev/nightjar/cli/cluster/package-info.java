/**
 * The trainer on a Spark cluster of several processes, with its input and a store on HDFS, as
 * {@code nightjar train} starts it.
 */
@NullMarked
package dev.nightjar.cli.cluster;

import org.jspecify.annotations.NullMarked;
