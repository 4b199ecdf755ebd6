/**
 * Model stores that are not folders of this machine: HDFS, S3, or whatever else Hadoop has a file
 * system for. Versions go there whole and come back verified.
 *
 * <p>Knows Hadoop's files, how an operator configures them, and the model's folders; neither Spark
 * nor how a model is trained.
 */
@NullMarked
package dev.nightjar.trainer.remote;

import org.jspecify.annotations.NullMarked;
