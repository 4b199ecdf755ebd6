/**
 * What became of the answers that the server gave: clicks, carts and purchases brought back to them
 * by the ids that events echo, beside the counts of what was served.
 *
 * <p>Events come in cleaned, as {@code prepare} leaves them; an {@link
 * dev.nightjar.model.Attribution} goes out. Nothing here decides what a model learns.
 */
@NullMarked
package dev.nightjar.trainer.attribute;

import org.jspecify.annotations.NullMarked;
