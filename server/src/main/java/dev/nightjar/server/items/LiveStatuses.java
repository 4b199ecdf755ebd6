package dev.nightjar.server.items;

import dev.nightjar.model.Manifest;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.log.SegmentLog;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which items may be shown, as far as shops have said so since models were trained: the last change
 * of each item, in the order of the log.
 *
 * <p>Holds an entry for every item that was ever changed; a start reads all item changes in the
 * log. Safe for any number of threads.
 */
public final class LiveStatuses {
  private static final System.Logger LOG = System.getLogger(LiveStatuses.class.getName());

  private final Function<Manifest, Instant> changesUntil;
  private final Map<String, ItemChange> last = new HashMap<>();
  private long latest;

  /**
   * Knows of no change.
   *
   * @param changesUntil up to when a model knows item changes itself: earlier ones, and those of
   *     that very millisecond, are not applied to it
   */
  LiveStatuses(Function<Manifest, Instant> changesUntil) {
    this.changesUntil = changesUntil;
  }

  /**
   * Reads all changes that {@code items} holds; call it before anything is appended.
   *
   * @throws IOException naming the file that cannot be read
   */
  public static LiveStatuses read(SegmentLog items, Function<Manifest, Instant> changesUntil)
      throws IOException {
    LiveStatuses statuses = new LiveStatuses(changesUntil);
    items.forEachLine(
        (line, file) ->
            ItemChange.parse(line)
                .ifPresentOrElse(
                    statuses::note,
                    () -> LOG.log(Level.WARNING, () -> "passed over no item change in " + file)));
    return statuses;
  }

  /** Shows or hides what may be shown or hidden since {@code recommender}'s model was trained. */
  public synchronized void applyTo(Recommender recommender) {
    long until = changesUntil.apply(recommender.model().manifest()).toEpochMilli();
    for (ItemChange change : last.values()) {
      if (change.receivedAt() > until) {
        recommender.setActive(change.itemId(), change.active());
      }
    }
  }

  /** Takes over changes, in the order of the log, and applies them to the model that is served. */
  synchronized void apply(List<ItemChange> changes, LiveModel live) {
    changes.forEach(this::note);
    live.ask(
        recommender -> {
          changes.forEach(change -> recommender.setActive(change.itemId(), change.active()));
          return recommender;
        });
  }

  /** When the last change was received, epoch milliseconds; 0 if there was none. */
  synchronized long latest() {
    return latest;
  }

  private synchronized void note(ItemChange change) {
    last.put(change.itemId(), change);
    latest = Math.max(latest, change.receivedAt());
  }
}
