package dev.nightjar.trainer.erase;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.log.Cleared;
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
import java.util.Map;
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
  private final LogDisk disk;

  /**
   * Forgets nobody yet.
   *
   * @param logs folders of event logs
   * @param store of the models that must not know the user, if its list is wanted
   * @throws IOException if one of them is no folder
   */
  public Erasure(List<Path> logs, Optional<ModelStore> store, Clock clock) throws IOException {
    this(logs, store, clock, LogDisk.REAL);
  }

  Erasure(List<Path> logs, Optional<ModelStore> store, Clock clock, LogDisk disk)
      throws IOException {
    this.logs = List.copyOf(logs);
    this.store = store;
    this.clock = clock;
    this.disk = disk;
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
    Aliases aliases = aliases(true);
    SortedSet<String> merged = aliases.of(userId);
    if (!merged.isEmpty()) {
      add(merged, now);
    }
    Forgotten all = settled(forgotten(), aliases);
    // 3. Clear the logs.
    Erased.Asked asked = new Erased.Asked(userId, now, merged.size(), lists);
    return new Erased(Optional.of(asked), versions(), clear(all, true));
  }

  /**
   * Clears the logs of whoever was forgotten: of what a kill left there, and lines in segments that
   * were open then.
   */
  public Erased finish() throws IOException {
    return new Erased(
        Optional.empty(), versions(), clear(settled(forgotten(), aliases(true)), true));
  }

  /**
   * Everyone who was forgotten, with the ids that were merged into them: those may be cleared, for
   * no line is needed to tell of any other id. Quick while nobody is forgotten anew, and no line
   * that came late tells of another id.
   */
  public Forgotten settled() throws IOException {
    Forgotten forgotten = forgotten();
    if (areDaysCleared(forgotten)
        && (forgotten.isEmpty() || isSettled(forgotten, aliases(false)))) {
      return forgotten;
    }
    return settled(forgotten, aliases(true));
  }

  private static boolean isSettled(Forgotten forgotten, Aliases aliases) {
    return aliases.of(forgotten).entrySet().stream()
        .allMatch(
            merged ->
                forgotten.with(List.of(merged.getKey()), merged.getValue()).equals(forgotten));
  }

  /**
   * Clears the logs as {@link #finish} does, for every night: compacted days are passed over where
   * they were looked through for the very same users.
   *
   * @param settled as {@link #settled} found them
   */
  public Erased keepUp(Forgotten settled) throws IOException {
    return new Erased(Optional.empty(), versions(), clear(settled, !areDaysCleared(settled)));
  }

  /** Notes who was merged into forgotten users as well: a kill may have come before that. */
  private Forgotten settled(Forgotten forgotten, Aliases aliases) throws IOException {
    Forgotten settled = forgotten;
    for (Map.Entry<String, Instant> merged : aliases.of(forgotten).entrySet()) {
      List<String> id = List.of(merged.getKey());
      Forgotten with = settled.with(id, merged.getValue());
      if (!with.equals(settled)) {
        add(id, merged.getValue());
        settled = with;
      }
    }
    return settled;
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

  private Aliases aliases(boolean days) throws IOException {
    Aliases aliases = new Aliases();
    for (Path folder : logs) {
      LogChange.inTurn(folder, disk, () -> note(folder, days, aliases));
    }
    return aliases;
  }

  private static Aliases note(Path folder, boolean days, Aliases aliases) throws IOException {
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
    for (DayFile file : days ? closed.days() : List.<DayFile>of()) {
      file.forEachEvent(aliases::note);
    }
    return aliases;
  }

  private static void note(LineFile file, Aliases aliases) throws IOException {
    file.forEach(line -> LoggedEvent.parse(line).ifPresent(aliases::note));
  }

  private Forgotten forgotten() throws IOException {
    Forgotten all = Forgotten.NONE;
    for (ForgottenFile list : lists()) {
      all = all.and(list.read());
    }
    return all;
  }

  private boolean areDaysCleared(Forgotten forgotten) throws IOException {
    for (Path folder : logs) {
      if (!forgotten.isEmpty()
          && !LogChange.inTurn(folder, disk, () -> Cleared.is(folder, forgotten))) {
        return false;
      }
    }
    return true;
  }

  private List<Erased.Log> clear(Forgotten forgotten, boolean days) throws IOException {
    List<Erased.Log> cleared = new ArrayList<>();
    for (Path folder : logs) {
      cleared.add(LogChange.inTurn(folder, disk, () -> clear(folder, forgotten, days)));
    }
    return cleared;
  }

  private Erased.Log clear(Path folder, Forgotten forgotten, boolean days) throws IOException {
    LogFiles files = LogFiles.of(folder);
    for (Path draft : files.drafts()) { // nobody else writes any: it is our turn
      disk.delete(draft);
    }
    SortedMap<Path, Long> removed = new TreeMap<>();
    if (!forgotten.isEmpty()) {
      for (LineFile file : files.lines()) {
        long lines =
            file.remove(
                line ->
                    LoggedEvent.parse(line)
                        .filter(event -> event.isLeftOutBy(forgotten))
                        .isPresent(),
                disk);
        note(folder, file.path(), lines, removed);
      }
    }
    if (!forgotten.isEmpty() && days) {
      for (DayFile file : files.days()) {
        long lines = file.remove(event -> event.isLeftOutBy(forgotten), disk);
        note(folder, file.path(), lines, removed);
      }
      Cleared.note(folder, forgotten, disk);
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
