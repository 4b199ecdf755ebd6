/** Tests of recommendation ids, the secrets that sign them, and counts of what was served. */
@NullMarked
package dev.nightjar.attribution;

import org.jspecify.annotations.NullMarked;
