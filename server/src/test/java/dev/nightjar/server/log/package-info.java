/** Tests of the log: what is acknowledged is kept, whatever the disk does. */
@NullMarked
package dev.nightjar.server.log;

import org.jspecify.annotations.NullMarked;
