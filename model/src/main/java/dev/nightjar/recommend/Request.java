package dev.nightjar.recommend;

import dev.nightjar.model.Ints;
import dev.nightjar.recommend.filter.Allowed;
import java.util.List;
import java.util.Optional;

/**
 * One request from the first exclusion to the answer: exclusions come first, since they decide how
 * many items there are to page through; then the ladder is climbed, as far as the page needs.
 */
final class Request {
  private final Stock stock;
  private final Scratch scratch;
  private final Page page;
  private final boolean hurried;
  private final List<String> warnings;
  private final Candidates candidates;
  private int total;
  private Shortlist list;

  Request(
      Stock stock, Scratch scratch, Options options, Optional<Allowed> allowed, boolean hurried) {
    this.stock = stock;
    this.scratch = scratch;
    this.page = options.page();
    this.hurried = hurried;
    this.warnings = allowed.map(Allowed::warnings).orElse(List.of());
    this.candidates = new Candidates(stock.model.items(), stock.visibility, scratch.gone, allowed);
    this.list = new Shortlist(candidates, 0);
    options.excludedItemIds().forEach(candidates::exclude);
  }

  void exclude(int[] items) {
    candidates.exclude(items);
  }

  void exclude(Ints items) {
    candidates.exclude(items);
  }

  /** A ladder whose list ends with the page; nothing is excluded afterwards. */
  Ladder ladder() {
    count();
    // Of a page past the end only the strategy is told, and that is the first item's.
    return ladder(page.from(total) < page.to(total) ? page.to(total) : Math.min(1, total));
  }

  /** A ladder whose list holds whatever paging can reach, since it is re-ranked as a whole. */
  Ladder wholeLadder() {
    count();
    return ladder(total);
  }

  Answer answer() {
    return new Answer(
        stock.model.version(),
        stock.model.items(),
        stock.quotedIds,
        page,
        total,
        list.firstRung(),
        list.items(page.from(total), page.to(total)),
        list.rungs(page.from(total), page.to(total)),
        warnings,
        list.isGivenUp());
  }

  private void count() {
    total = candidates.count(stock.model.manifest().shape().depth());
  }

  private Ladder ladder(int room) {
    list = new Shortlist(candidates, room);
    return new Ladder(stock, scratch, candidates, list, hurried);
  }
}
