package dev.nightjar.trainer.erase;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.log.DayFile;
import dev.nightjar.trainer.log.LineFile;
import dev.nightjar.trainer.log.LogChange;
import dev.nightjar.trainer.log.LogDisk;
import dev.nightjar.trainer.log.LogFiles;
import dev.nightjar.trainer.log.LoggedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Forgets users. First it is written down who, so that servers hide the user and trainings leave
 * the user out; then lines go. Whatever moment it is killed at, another run finishes the work.
 */
public final class Erasure {
  private final List<Path> logs;
  private final Optional<ModelStore> store;
  private final Clock clock;

  /**
   * Forgets nobody yet.
   *
   * @param logs folders of event logs
   * @param store of the models that must not know the user, if its list is wanted
   * @throws IOException if one of them is no folder
   */
  public Erasure(List<Path> logs, Optional<ModelStore> store, Clock clock) throws IOException {
    this.logs = List.copyOf(logs);
    this.store = store;
    this.clock = clock;
    for (Path folder :
        Stream.concat(logs.stream(), store.map(ModelStore::root).stream()).toList()) {
      if (!Files.isDirectory(folder)) {
        throw new IOException("expected a folder at %s, found none".formatted(folder));
      }
    }
  }

  /**
   * Forgets a user with all ids that the logs say were merged into the user; then clears the logs
   * of everyone whom their own lists, and the store's, name.
   */
  public Erased forget(String userId) throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    // 1. Hide the user at once: the rest takes as long as the logs are.
    List<Path> lists = add(List.of(userId), now);
    // 2. Find the other ids while the lines that tell of them are still there.
    SortedSet<String> merged = aliases().of(userId);
    if (!merged.isEmpty()) {
      add(merged, now);
    }
    // 3. Clear the logs.
    Erased.Asked asked = new Erased.Asked(userId, now, merged.size(), lists);
    return new Erased(Optional.of(asked), versions(), clearLogs());
  }

  /** Clears the logs of whoever was forgotten: of lines in segments that were open then. */
  public Erased finish() throws IOException {
    return new Erased(Optional.empty(), versions(), clearLogs());
  }

  private List<Path> add(Collection<String> userIds, Instant time) throws IOException {
    List<Path> added = new ArrayList<>();
    for (ForgottenFile list : lists()) {
      list.add(userIds, time);
      added.add(list.path());
    }
    return added;
  }

  private List<ForgottenFile> lists() {
    List<ForgottenFile> lists = new ArrayList<>();
    store.ifPresent(models -> lists.add(ForgottenFile.ofStore(models.root())));
    logs.forEach(folder -> lists.add(ForgottenFile.ofLog(folder)));
    return lists;
  }

  private Aliases aliases() throws IOException {
    Aliases aliases = new Aliases();
    for (Path folder : logs) {
      LogChange.inTurn(folder, LogDisk.REAL, () -> note(folder, aliases));
    }
    return aliases;
  }

  private static Aliases note(Path folder, Aliases aliases) throws IOException {
    for (LineFile file : LogFiles.of(folder).open()) {
      try {
        note(file, aliases);
      } catch (IOException e) {
        if (!(e.getCause() instanceof NoSuchFileException)) {
          throw e;
        }
      }
    }
    // listed again: a segment may have been closed since, and is then among these
    LogFiles closed = LogFiles.of(folder);
    for (LineFile file : closed.lines()) {
      note(file, aliases);
    }
    for (DayFile file : closed.days()) {
      file.forEachEvent(aliases::note);
    }
    return aliases;
  }

  private static void note(LineFile file, Aliases aliases) throws IOException {
    file.forEach(line -> LoggedEvent.parse(line).ifPresent(aliases::note));
  }

  private List<Erased.Log> clearLogs() throws IOException {
    Forgotten all = Forgotten.NONE;
    for (ForgottenFile list : lists()) {
      all = all.and(list.read());
    }
    List<Erased.Log> cleared = new ArrayList<>();
    for (Path folder : logs) {
      Forgotten forgotten = all;
      cleared.add(LogChange.inTurn(folder, LogDisk.REAL, () -> clear(folder, forgotten)));
    }
    return cleared;
  }

  private static Erased.Log clear(Path folder, Forgotten forgotten) throws IOException {
    LogFiles files = LogFiles.of(folder);
    for (Path draft : files.drafts()) { // nobody else writes any: it is our turn
      Files.delete(draft);
    }
    SortedMap<Path, Long> removed = new TreeMap<>();
    if (!forgotten.isEmpty()) {
      for (LineFile file : files.lines()) {
        long lines =
            file.remove(
                line ->
                    LoggedEvent.parse(line)
                        .filter(event -> event.isLeftOutBy(forgotten))
                        .isPresent());
        note(folder, file.path(), lines, removed);
      }
      for (DayFile file : files.days()) {
        note(folder, file.path(), file.remove(event -> event.isLeftOutBy(forgotten)), removed);
      }
    }
    return new Erased.Log(
        folder,
        files.lines().size() + files.days().size(),
        removed,
        files.open().size(),
        files.others().stream().map(folder::relativize).toList());
  }

  private static void note(Path folder, Path file, long lines, SortedMap<Path, Long> removed) {
    if (lines > 0) {
      removed.put(folder.relativize(file), lines);
    }
  }

  private List<ModelVersion> versions() throws IOException {
    return store.isPresent() ? List.copyOf(store.get().versions()) : List.of();
  }
}
