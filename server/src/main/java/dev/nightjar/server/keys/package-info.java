/**
 * API keys: how they are minted, kept in the key file, and looked up while requests come in.
 *
 * <p>Only hashes enter the file. Knows nothing of HTTP or of commands: what a missing key means to
 * a caller is said in {@code dev.nightjar.server.http}.
 */
@NullMarked
package dev.nightjar.server.keys;

import org.jspecify.annotations.NullMarked;
