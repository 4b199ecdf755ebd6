/** Tests of the package of the same name. */
@NullMarked
package dev.nightjar.jobs.check;

import org.jspecify.annotations.NullMarked;
