/** Tests of the ladders, on models made by hand. */
@NullMarked
package dev.nightjar.recommend;

import org.jspecify.annotations.NullMarked;
