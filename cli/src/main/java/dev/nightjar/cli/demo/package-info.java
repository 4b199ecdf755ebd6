/**
 * The demo: a made-up shop, generated, trained, served and asked, and the judgement of its answers.
 *
 * <p>Takes the way of any operator: programs as processes, questions over HTTP. Expectations come
 * from the catalogue's file and from the contract, not from the code that answers.
 */
@NullMarked
package dev.nightjar.cli.demo;

import org.jspecify.annotations.NullMarked;
