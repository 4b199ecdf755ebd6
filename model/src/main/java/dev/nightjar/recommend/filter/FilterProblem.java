package dev.nightjar.recommend.filter;

/**
 * A part of a filter that cannot be used.
 *
 * @param path where it stands, such as {@code filters.$or[1].price.$gt}
 * @param message what was expected and what was found
 */
public record FilterProblem(String path, String message) {}
