/** Tests of the list of forgotten users. */
@NullMarked
package dev.nightjar.erasure;

import org.jspecify.annotations.NullMarked;
