package dev.nightjar.recommend;

import dev.nightjar.model.Items;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which items may be shown now: those that were active when the model was made, and what has been
 * told since. Read by any thread without a lock; a change is seen at once.
 */
final class Visibility {
  private static final VarHandle VISIBLE = MethodHandles.arrayElementVarHandle(boolean[].class);

  private final boolean[] visible;
  private volatile int count;

  Visibility(Items items) {
    visible = new boolean[items.size()];
    int active = 0;
    for (int item = 0; item < visible.length; item++) {
      visible[item] = items.isActive(item);
      active += visible[item] ? 1 : 0;
    }
    count = active;
  }

  boolean isVisible(int item) {
    return (boolean) VISIBLE.getOpaque(visible, item);
  }

  /** How many items may be shown. */
  int count() {
    return count;
  }

  synchronized void set(int item, boolean nowVisible) {
    if (isVisible(item) != nowVisible) {
      VISIBLE.setOpaque(visible, item, nowVisible);
      count += nowVisible ? 1 : -1;
    }
  }
}
