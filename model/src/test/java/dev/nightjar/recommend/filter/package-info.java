/** Tests of filters: the index against an oracle over the plain JSON. */
@NullMarked
package dev.nightjar.recommend.filter;

import org.jspecify.annotations.NullMarked;
