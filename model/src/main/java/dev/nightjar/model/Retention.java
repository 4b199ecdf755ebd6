package dev.nightjar.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which versions of a store are kept.
 *
 * <p>Of those that were published the newest {@code keep}. Of the others, which some check refused
 * or whose night was killed before it was checked, no more than so many, and none older than the
 * version that was published before the current one: whoever wants to look into one has until the
 * night after the next good one.
 *
 * @param keep how many, from 1
 */
public record Retention(int keep) {
  public Retention {
    if (keep < 1) {
      throw new IllegalArgumentException("expected to keep at least 1 version, found " + keep);
    }
  }

  /**
   * The versions that may go.
   *
   * @param versions all, oldest first
   * @param published whether a version is or was published
   * @param previous the version that was published before the current one
   */
  List<ModelVersion> surplus(
      List<ModelVersion> versions,
      Predicate<ModelVersion> published,
      Optional<ModelVersion> previous) {
    List<ModelVersion> kept = new ArrayList<>(newest(versions.stream().filter(published).toList()));
    kept.addAll(
        newest(
            versions.stream()
                .filter(published.negate())
                .filter(version -> previous.isEmpty() || version.compareTo(previous.get()) > 0)
                .toList()));
    return versions.stream().filter(version -> !kept.contains(version)).toList();
  }

  private List<ModelVersion> newest(List<ModelVersion> versions) {
    return versions.subList(Math.max(0, versions.size() - keep), versions.size());
  }
}
