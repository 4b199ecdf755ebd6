/** Tests of keys, on files in temporary folders. */
@NullMarked
package dev.nightjar.server.keys;

import org.jspecify.annotations.NullMarked;
