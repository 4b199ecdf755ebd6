/**
 * The management port: what an orchestrator asks of the process. Needs no key, so it is bound to a
 * port of its own that the public does not reach.
 */
@NullMarked
package dev.nightjar.server.management;

import org.jspecify.annotations.NullMarked;
