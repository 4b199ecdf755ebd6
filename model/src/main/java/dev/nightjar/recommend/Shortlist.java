package dev.nightjar.recommend;

import dev.nightjar.model.Blended;
import dev.nightjar.model.Scored;
import java.util.Arrays;
import java.util.function.IntFunction;

/** The ranked list that rungs fill from the top, as far down as the wanted page reaches. */
final class Shortlist {
  private final Candidates candidates;
  private int[] items;
  private float[] scores;
  private Rung[] rungs;
  private int room;
  private int size;
  private boolean givenUp;

  /**
   * @param candidates what may be listed; what is listed is taken from them
   * @param room how many items to list at most
   */
  Shortlist(Candidates candidates, int room) {
    this.candidates = candidates;
    this.room = room;
    items = new int[room];
    scores = new float[room];
    rungs = new Rung[room];
  }

  boolean isFull() {
    return size == room;
  }

  /** How many more items it takes. */
  int left() {
    return room - size;
  }

  int size() {
    return size;
  }

  int item(int place) {
    return items[place];
  }

  float score(int place) {
    return scores[place];
  }

  /** The rung that gave the first item; {@link Rung#POPULAR} if nothing is listed. */
  Rung firstRung() {
    return size == 0 ? Rung.POPULAR : rungs[0];
  }

  /** Lists {@code item} next, unless the list is full or must not hold it. */
  void offer(int item, float score, Rung rung) {
    if (!isFull() && candidates.take(item)) {
      items[size] = item;
      scores[size] = score;
      rungs[size] = rung;
      size++;
    }
  }

  /** Whether {@code item} may be listed, if there is room. */
  boolean mayTake(int item) {
    return candidates.isLeft(item);
  }

  void offerAll(Scored offered, Rung rung) {
    for (int i = 0; i < offered.size() && !isFull(); i++) {
      offer(offered.item(i), offered.score(i), rung);
    }
  }

  /**
   * Offers a blended list.
   *
   * @param rungOf the rung of an item by its shares
   */
  void offerAll(Blended offered, IntFunction<Rung> rungOf) {
    for (int i = 0; i < offered.size() && !isFull(); i++) {
      Rung rung = rungOf.apply(offered.shares().get(i));
      offer(offered.list().item(i), offered.list().score(i), rung);
    }
  }

  /** Takes nothing more: there is no time for what would come next. */
  void giveUp() {
    room = size;
    givenUp = true;
  }

  boolean isGivenUp() {
    return givenUp;
  }

  /**
   * Puts the first {@code order.length} items in another order and says that {@code rung} gave
   * them.
   */
  void reorder(int[] order, Rung rung) {
    int[] reordered = items.clone();
    float[] reorderedScores = scores.clone();
    for (int place = 0; place < order.length; place++) {
      reordered[place] = items[order[place]];
      reorderedScores[place] = scores[order[place]];
      rungs[place] = rung;
    }
    items = reordered;
    scores = reorderedScores;
  }

  /** The items from one place to before another, as far as they are listed. */
  int[] items(int from, int to) {
    return Arrays.copyOfRange(items, Math.min(from, size), Math.min(to, size));
  }

  /** The rungs of {@link #items(int, int)}. */
  Rung[] rungs(int from, int to) {
    return Arrays.copyOfRange(rungs, Math.min(from, size), Math.min(to, size));
  }
}
