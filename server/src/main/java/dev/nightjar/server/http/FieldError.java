package dev.nightjar.server.http;

/**
 * A field of a request that cannot be used.
 *
 * @param field its name in the request
 * @param message what was expected and what was found
 */
public record FieldError(String field, String message) {}
