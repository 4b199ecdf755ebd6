/** Tests of the report, and a sample of it to look at. */
@NullMarked
package dev.nightjar.trainer.report;

import org.jspecify.annotations.NullMarked;
