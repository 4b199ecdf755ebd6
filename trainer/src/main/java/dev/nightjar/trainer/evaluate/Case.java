package dev.nightjar.trainer.evaluate;

/**
 * One question whose answer is known. Items are {@link ItemNumbers}.
 *
 * @param userId who asks; empty if nobody in particular
 * @param given what is known: the user's history, the cart, or the clicked item
 * @param excluded what must not be listed, ascending
 * @param relevant what came true, ascending, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Case(String userId, int[] given, int[] excluded, int[] relevant) {}
