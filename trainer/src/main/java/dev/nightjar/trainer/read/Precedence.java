package dev.nightjar.trainer.read;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether the catalogue's files or the changes in event logs have the last word.
 *
 * <p>By default the changes do, all of them: a file that was merely copied or touched is no newer
 * than before, and would undo what a server has acknowledged.
 *
 * @param newerFilesWin whether a file overrules the changes that were received before it was last
 *     written to; for shops that export the whole catalogue afresh
 * @param modified when each file of the catalogue was last written to, epoch milliseconds, by URI;
 *     known before any is read: should one be replaced meanwhile, changes are made twice, not never
 */
record Precedence(boolean newerFilesWin, Map<String, Long> modified) implements Serializable {
  Precedence {
    modified = Map.copyOf(modified);
  }

  static Precedence of(InputFiles catalogue, boolean newerFilesWin) {
    return new Precedence(
        newerFilesWin,
        catalogue.files().stream().collect(Collectors.toMap(InputFile::uri, InputFile::modified)));
  }

  /** Whether what {@code file} of the catalogue says stands against a change. */
  boolean overrules(String file, long receivedAt) {
    return newerFilesWin && receivedAt <= written(file);
  }

  private long written(String file) {
    Long written = modified.get(file);
    if (written == null) {
      throw new IllegalStateException(
          "expected one of the catalogue's files %s, found %s".formatted(modified.keySet(), file));
    }
    return written;
  }
}
