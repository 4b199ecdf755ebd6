package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.util.List;

/**
 * How far users' lists reach into a shop.
 *
 * @param page of the first {@value #PAGE} items of each
 * @param whole of all of each
 */
public record UserReach(Reach page, Reach whole) implements Serializable {
  /** What people look at. */
  public static final int PAGE = 20;

  /** Nothing yet. */
  UserReach() {
    this(new Reach(), new Reach());
  }

  /** The reach of what several tasks ranked. */
  public static UserReach together(List<UserReach> parts) {
    UserReach all = new UserReach();
    for (UserReach part : parts) {
      all.page.add(part.page);
      all.whole.add(part.whole);
    }
    return all;
  }

  void add(Ranking list) {
    page.add(list, PAGE);
    whole.add(list, Integer.MAX_VALUE);
  }
}
