package dev.nightjar.model;

/**
 * A list that was blended from several kinds of evidence.
 *
 * @param list items with their blended scores, best first
 * @param shares what each {@link Part} adds to the score at each place, packed by {@link
 *     Part#pack}, {@code int[n]}; rounded to whole percent, at least 1 where it adds anything
 */
public record Blended(Scored list, Ints shares) {
  public int size() {
    return list.size();
  }
}
