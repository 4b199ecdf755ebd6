/**
 * What is different between two models: what their manifests say, and what they answer.
 *
 * <p>Answers come from {@code dev.nightjar.recommend}, as they would over HTTP. Whatever is found
 * is told with the worst first, for whoever reads it does so because something is wrong.
 */
@NullMarked
package dev.nightjar.cli.diff;

import org.jspecify.annotations.NullMarked;
