package dev.nightjar.erasure;

import dev.nightjar.model.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Users who asked to be forgotten. What such a user did before the time of asking does not count;
 * what the user does afterwards is a new user's.
 *
 * <p>An id is kept as its SHA-256 only, which is enough to know it again. That is a pseudonym, not
 * more: whoever can guess an id can check the guess.
 *
 * @param before by SHA-256 of the user's id: events before this time are left out
 */
public record Forgotten(SortedMap<String, Instant> before) {
  public static final Forgotten NONE = new Forgotten(new TreeMap<>());

  /**
   * So much may lie between the time of asking and the moment at which a training sees it. A model
   * that was begun less than this afterwards counts as one that did not know.
   */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  public Forgotten {
    before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
  }

  public boolean isEmpty() {
    return before.isEmpty();
  }

  /** These, and {@code userIds} as of {@code time}; of an id that is here already the later. */
  public Forgotten with(Collection<String> userIds, Instant time) {
    SortedMap<String, Instant> asked = new TreeMap<>();
    userIds.forEach(id -> asked.put(Sha256.of(id), time));
    return and(new Forgotten(asked));
  }

  /** These and those; of an id that is in both the later time. */
  public Forgotten and(Forgotten others) {
    SortedMap<String, Instant> all = new TreeMap<>(before);
    others.before.forEach((id, time) -> all.merge(id, time, (a, b) -> a.isAfter(b) ? a : b));
    return new Forgotten(all);
  }

  /** A SHA-256 of all of it: equal lists have equal ones. */
  public String sha256() {
    return Sha256.of(before.toString());
  }

  /** When a user asked, if it is one of these. */
  public Optional<Instant> asked(String userId) {
    return Optional.ofNullable(before.get(Sha256.of(userId)));
  }

  /**
   * Whether what happened at {@code time} to {@code userId} does not count.
   *
   * @param time epoch milliseconds
   */
  public boolean leavesOut(String userId, long time) {
    if (before.isEmpty()) {
      return false;
    }
    Instant asked = before.get(Sha256.of(userId));
    return asked != null && time < asked.toEpochMilli();
  }

  /** Whose ids a model that was begun at {@code training} may know and must not: a quick test. */
  public Predicate<String> unknownTo(Instant training) {
    Set<String> later =
        before.entrySet().stream()
            .filter(asked -> asked.getValue().plus(MARGIN).isAfter(training))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    return later.isEmpty() ? userId -> false : userId -> later.contains(Sha256.of(userId));
  }
}
