/** Tests of reading requests and of the envelope; and the client that other tests use. */
@NullMarked
package dev.nightjar.server.http;

import org.jspecify.annotations.NullMarked;
