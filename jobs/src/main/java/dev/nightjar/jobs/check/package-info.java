/**
 * What a model must be before it is published: each check a small class that returns a {@link
 * dev.nightjar.jobs.check.Result}; all are made, and told together.
 *
 * <p>Looks at models through {@code dev.nightjar.model} and asks them through {@code
 * dev.nightjar.recommend}. Publishes nothing and knows no store.
 */
@NullMarked
package dev.nightjar.jobs.check;

import org.jspecify.annotations.NullMarked;
