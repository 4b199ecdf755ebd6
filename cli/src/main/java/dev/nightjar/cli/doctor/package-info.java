/**
 * {@code nightjar doctor}: whether this machine is fit to train and to serve, and what to do if it
 * is not.
 *
 * <p>One check, one small class; each looks at one thing and returns one {@link
 * dev.nightjar.cli.doctor.Diagnosis}. Nothing is changed, but for a file that is written and
 * deleted to see whether that can be done.
 */
@NullMarked
package dev.nightjar.cli.doctor;

import org.jspecify.annotations.NullMarked;
