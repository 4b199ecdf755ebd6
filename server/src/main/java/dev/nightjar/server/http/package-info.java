/**
 * What every endpoint shares: reading a request and naming all that is wrong with it, checking its
 * key, and answering in the one envelope.
 *
 * <p>Knows nothing of recommendations; each endpoint lives with its subject, in a package of its
 * own.
 */
@NullMarked
package dev.nightjar.server.http;

import org.jspecify.annotations.NullMarked;
