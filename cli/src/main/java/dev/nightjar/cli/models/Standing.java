package dev.nightjar.cli.models;

import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a version is to its store.
 *
 * @param current whether it was published last
 * @param pinned whether an operator pinned it
 * @param served whether servers open it: the pinned version, else the current one
 */
record Standing(boolean current, boolean pinned, boolean served) {
  static Standing of(ModelVersion version, ModelStore store) throws IOException {
    return new Standing(
        store.current().filter(version::equals).isPresent(),
        store.pinned().filter(version::equals).isPresent(),
        store.served().filter(version::equals).isPresent());
  }

  /** Such as {@code current, served}; empty for a version that is none of the three. */
  String words() {
    List<String> words = new ArrayList<>();
    if (current) {
      words.add("current");
    }
    if (pinned) {
      words.add("pinned");
    }
    if (served) {
      words.add("served");
    }
    return String.join(", ", words);
  }
}
