/** Tests of the commands about whole models. */
@NullMarked
package dev.nightjar.cli.models;

import org.jspecify.annotations.NullMarked;
