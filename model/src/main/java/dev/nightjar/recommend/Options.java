package dev.nightjar.recommend;

import dev.nightjar.recommend.filter.Filter;
import java.util.List;
import java.util.Optional;

/**
 * What every request may say besides whom or what it is about.
 *
 * @param page the slice wanted
 * @param mode the evidence to start from
 * @param excludedItemIds items never to return; unknown ones are ignored
 * @param filter what the items returned must be; empty if they may be anything
 */
public record Options(Page page, Mode mode, List<String> excludedItemIds, Optional<Filter> filter) {
  public Options {
    excludedItemIds = List.copyOf(excludedItemIds);
  }

  public Options(Page page, Mode mode) {
    this(page, mode, List.of());
  }

  public Options(Page page, Mode mode, List<String> excludedItemIds) {
    this(page, mode, excludedItemIds, Optional.empty());
  }
}
