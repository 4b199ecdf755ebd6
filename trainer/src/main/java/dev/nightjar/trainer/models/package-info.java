/**
 * The commands {@code nightjar models} that need Hadoop: versions that go to stores on other
 * machines, and come from there.
 *
 * <p>How a version is copied and verified is for {@code remote}; commands on the folders of this
 * machine are {@code nightjar}'s own, without Hadoop. No Spark is started here.
 */
@NullMarked
package dev.nightjar.trainer.models;

import org.jspecify.annotations.NullMarked;
