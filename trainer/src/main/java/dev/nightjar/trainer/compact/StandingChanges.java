package dev.nightjar.trainer.compact;

import dev.nightjar.trainer.log.LoggedChange;
import dev.nightjar.trainer.log.LoggedChange.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which lines of item changes still count, and for what.
 *
 * <p>A training makes the changes of an item by their times of arrival, and those of one time in
 * the order of the log: what the last of them says of an attribute, or of the type, stands. Where
 * the catalogue's files win against older changes, it makes only the later ones. So what stands
 * keeps its time, and several changes of an item do not become one. The status is that of the
 * item's latest change; to a server, which takes changes in the order of the log, that of the
 * item's last line. Both of these stay, even if they say nothing else that stands.
 *
 * <p>Holds an entry for each item that was ever changed, as a server does.
 */
final class StandingChanges {
  private static final Comparator<Line> BY_ARRIVAL =
      Comparator.comparingLong(Line::receivedAt).thenComparingLong(Line::number);

  private final Map<String, List<Line>> byItem = new HashMap<>();
  private final List<Line> others = new ArrayList<>();

  /** Most changes of a shop tell of the same attributes: their names are kept once. */
  private final Map<Told, Told> known = new HashMap<>();

  private long lines;

  /**
   * A line that still counts.
   *
   * @param number of the line, from 0
   * @param receivedAt epoch milliseconds; 0 if it is no change
   * @param told what of it stands, besides the status
   * @param isWhole whether that is all that it tells
   */
  record Line(long number, long receivedAt, Told told, boolean isWhole) {
    private Line with(Told left) {
      return left.equals(told) ? this : new Line(number, receivedAt, left, false);
    }
  }

  /** Takes the next line in the order of the log; one that is no change counts as it is. */
  void add(Optional<LoggedChange> change) {
    Told told = known(change.map(LoggedChange::told).orElse(Told.NOTHING));
    Line line = new Line(lines, change.map(LoggedChange::receivedAt).orElse(0L), told, true);
    lines++;
    if (change.isPresent()) {
      String item = change.get().itemId();
      byItem.put(item, standing(byItem.getOrDefault(item, List.of()), line));
    } else {
      others.add(line);
    }
  }

  private List<Line> standing(List<Line> before, Line last) {
    Line latest = Stream.concat(before.stream(), Stream.of(last)).max(BY_ARRIVAL).orElseThrow();
    List<Line> standing = new ArrayList<>(before.size() + 1);
    Told left = last.told();
    for (Line line : before) {
      boolean isLater = BY_ARRIVAL.compare(line, last) > 0;
      Line now = isLater ? line : line.with(known(line.told().without(last.told())));
      if (isLater) {
        left = left.without(line.told());
      }
      if (!now.told().isNothing() || line.equals(latest)) {
        standing.add(now);
      }
    }
    standing.add(last.with(known(left)));
    return List.copyOf(standing);
  }

  private Told known(Told told) {
    return known.computeIfAbsent(told, Function.identity());
  }

  /** How many lines there were. */
  long lines() {
    return lines;
  }

  /** How many of them are no changes. */
  int others() {
    return others.size();
  }

  /** The lines that count, in their order. */
  List<Line> inOrder() {
    return Stream.concat(byItem.values().stream().flatMap(Collection::stream), others.stream())
        .sorted(Comparator.comparingLong(Line::number))
        .toList();
  }
}
