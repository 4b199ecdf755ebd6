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
public record Case(String userId, int[] given, int[] excluded, int[] relevant) {
  private static final Ndcg NDCG = new Ndcg();

  /** The NDCG of the first k items of a list, from 0 to 1. */
  public double ndcg(int[] list, int k) {
    return NDCG.of(Judged.of(list, relevant, k));
  }
}
