/**
 * A user's erasure: who is to be forgotten is written down, and the user's lines go from event
 * logs.
 *
 * <p>Works on the files of {@code log}, and needs no Spark. What a training makes of the list of
 * forgotten users is for {@code prepare}, what a server does with it for the server.
 */
@NullMarked
package dev.nightjar.trainer.erase;

import org.jspecify.annotations.NullMarked;
