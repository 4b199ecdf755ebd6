package dev.nightjar.trainer.erase;

import dev.nightjar.trainer.log.LoggedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which ids were taken over by which, as {@code identify} events say. Of several for one id the
 * latest holds; of those equally late, the one with the greater user: the rule of a training.
 */
final class Aliases {
  private static final Comparator<Link> LATEST =
      Comparator.comparingLong(Link::time).thenComparing(Link::userId);

  private final Map<String, Link> links = new HashMap<>();

  private record Link(long time, String userId) {}

  /** Takes note of what an event says, if it says such a thing and when. */
  void note(LoggedEvent event) {
    if (event.identifies() && event.time().isPresent()) {
      links.merge(
          event.previousUserId(),
          new Link(event.time().getAsLong(), event.userId()),
          (one, other) -> LATEST.compare(one, other) >= 0 ? one : other);
    }
  }

  /** The ids that lead to {@code userId}, over others too; not itself. */
  SortedSet<String> of(String userId) {
    Map<String, List<String>> previous = new HashMap<>();
    links.forEach(
        (id, link) -> previous.computeIfAbsent(link.userId, key -> new ArrayList<>()).add(id));
    SortedSet<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(userId));
    while (!open.isEmpty()) {
      for (String id : previous.getOrDefault(open.remove(), List.of())) {
        if (!id.equals(userId) && found.add(id)) {
          open.add(id);
        }
      }
    }
    return found;
  }
}
