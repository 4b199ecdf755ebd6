/**
 * Files that survive a kill and a power cut, and folders that one process at a time may write into.
 *
 * <p>Plain Java over {@code java.nio.file}. Knows nothing of what the files hold: models, logs and
 * settings must not enter.
 */
@NullMarked
package dev.nightjar.disk;

import org.jspecify.annotations.NullMarked;
