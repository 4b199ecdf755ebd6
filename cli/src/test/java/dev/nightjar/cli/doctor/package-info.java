/** Tests of what the doctor finds. */
@NullMarked
package dev.nightjar.cli.doctor;

import org.jspecify.annotations.NullMarked;
