/** Tests of the package of the same name. */
@NullMarked
package dev.nightjar.jobs.night;

import org.jspecify.annotations.NullMarked;
