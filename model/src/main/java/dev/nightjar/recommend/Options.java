package dev.nightjar.recommend;

import java.util.List;

/**
 * What every request may say besides whom or what it is about.
 *
 * @param page the slice wanted
 * @param mode the evidence to start from
 * @param excludedItemIds items never to return; unknown ones are ignored
 */
public record Options(Page page, Mode mode, List<String> excludedItemIds) {
  public Options {
    excludedItemIds = List.copyOf(excludedItemIds);
  }

  public Options(Page page, Mode mode) {
    this(page, mode, List.of());
  }
}
