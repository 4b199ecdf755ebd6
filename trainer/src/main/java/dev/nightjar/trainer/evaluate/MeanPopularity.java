package dev.nightjar.trainer.evaluate;

/**
 * Mean popularity: the mean, over a list's places, of the item's share of all interactions in
 * training. Its mean over lists is the average recommendation popularity (ARP).
 *
 * @see <a href="https://doi.org/10.14778/2311906.2311916">H. Yin et al., "Challenging the Long Tail
 *     Recommendation", 2012</a>
 */
final class MeanPopularity {
  private final double[] shares;

  /** Of items that have so many interactions each, {@code float[items]}. */
  MeanPopularity(float[] interactions) {
    double sum = 0;
    for (float count : interactions) {
      sum += count;
    }
    shares = new double[interactions.length];
    for (int item = 0; item < shares.length && sum > 0; item++) {
      shares[item] = interactions[item] / sum;
    }
  }

  /** From 0 to 1; NaN of an empty list. */
  double of(int[] list) {
    double sum = 0;
    for (int item : list) {
      sum += shares[item];
    }
    return list.length == 0 ? Double.NaN : sum / list.length;
  }
}
