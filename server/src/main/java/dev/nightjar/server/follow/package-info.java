/**
 * Small files that others change while the server runs: keys, secrets, who asked to be forgotten.
 *
 * <p>Knows how to look again and to keep what was good; nothing of what the files hold.
 */
@NullMarked
package dev.nightjar.server.follow;

import org.jspecify.annotations.NullMarked;
