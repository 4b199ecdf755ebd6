package dev.nightjar.server.keys;

/**
 * A key on the one occasion that it can be read.
 *
 * @param text the key itself, to be shown once and kept nowhere
 * @param kept what goes into the key file
 */
public record NewKey(String text, ApiKey kept) {}
