/**
 * Commands about whole models in a store: which there are, what each says of itself, whether it is
 * still what was written, and which of them is served or goes.
 *
 * <p>Looks at manifests and at bytes; what stands in the tables is looked at by {@code inspect}.
 */
@NullMarked
package dev.nightjar.cli.models;

import org.jspecify.annotations.NullMarked;
