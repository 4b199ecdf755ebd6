package dev.nightjar.trainer.erase;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.trainer.log.LoggedEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which ids were taken over by which, as {@code identify} events say. Of several for one id the
 * latest holds; of those equally late, the one with the greater user: the rule of a training.
 */
final class Aliases {
  private static final Comparator<Link> LATEST =
      Comparator.comparingLong(Link::time).thenComparing(Link::userId);

  private final Map<String, Link> links = new HashMap<>();

  private record Link(String id, long time, String userId) {}

  /** Takes note of what an event says, if it says such a thing and when. */
  void note(LoggedEvent event) {
    if (event.identifies() && event.time().isPresent()) {
      links.merge(
          event.previousUserId(),
          new Link(event.previousUserId(), event.time().getAsLong(), event.userId()),
          (one, other) -> LATEST.compare(one, other) >= 0 ? one : other);
    }
  }

  /** The ids that lead to {@code userId}, over others too; not itself. */
  SortedSet<String> of(String userId) {
    return of(userId, previous(), Long.MAX_VALUE);
  }

  /**
   * The ids that led to forgotten users before these asked, each with the time of asking; of an id
   * that led to several, the latest.
   */
  SortedMap<String, Instant> of(Forgotten forgotten) {
    Map<String, List<Link>> previous = previous();
    SortedMap<String, Instant> found = new TreeMap<>();
    for (String userId : previous.keySet()) {
      forgotten
          .asked(userId)
          .ifPresent(
              asked ->
                  of(userId, previous, asked.toEpochMilli())
                      .forEach(id -> found.merge(id, asked, (a, b) -> a.isAfter(b) ? a : b)));
    }
    return found;
  }

  private Map<String, List<Link>> previous() {
    Map<String, List<Link>> previous = new HashMap<>();
    for (Link link : links.values()) {
      previous.computeIfAbsent(link.userId, key -> new ArrayList<>()).add(link);
    }
    return previous;
  }

  private static SortedSet<String> of(
      String userId, Map<String, List<Link>> previous, long before) {
    SortedSet<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(userId));
    while (!open.isEmpty()) {
      for (Link link : previous.getOrDefault(open.remove(), List.of())) {
        if (!link.id.equals(userId) && link.time < before && found.add(link.id)) {
          open.add(link.id);
        }
      }
    }
    return found;
  }
}
