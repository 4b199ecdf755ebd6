package dev.nightjar.server.http;

import java.util.OptionalInt;

/**
 * A field of a request that cannot be used.
 *
 * @param index the place, from 0, of the record that has it, where a request holds several
 * @param field its name in the request; empty if it is the record itself
 * @param message what was expected and what was found
 */
public record FieldError(OptionalInt index, String field, String message) {
  /** A field of a request that is one record. */
  public FieldError(String field, String message) {
    this(OptionalInt.empty(), field, message);
  }
}
