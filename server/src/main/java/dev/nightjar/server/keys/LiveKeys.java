package dev.nightjar.server.keys;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys that open the server now, and how they follow their file.
 *
 * <p>A check is a map lookup and a hash, without a lock. {@link #refresh()} reads files: never call
 * it on an event loop. A file that becomes unreadable changes nothing: the keys that were read last
 * stay good.
 */
public final class LiveKeys {
  private static final System.Logger LOG = System.getLogger(LiveKeys.class.getName());

  private final KeyFile file;
  private volatile Map<String, ApiKey> activeByPrefix;
  private Stamp read;

  private LiveKeys(KeyFile file, Stamp read, KeyRing ring) {
    this.file = file;
    this.read = read;
    this.activeByPrefix = byPrefix(ring);
  }

  /**
   * Reads {@code file} for the first time.
   *
   * @throws IOException if it cannot be read: a server without keys would refuse everyone
   */
  public static LiveKeys open(KeyFile file) throws IOException {
    Stamp stamp = Stamp.of(file.path());
    return new LiveKeys(file, stamp, file.read());
  }

  /** The key whose text is {@code presented}; empty if there is none or it was revoked. */
  public Optional<ApiKey> find(String presented) {
    if (presented.length() < ApiKey.PREFIX_LENGTH) {
      return Optional.empty();
    }
    String prefix = presented.substring(0, ApiKey.PREFIX_LENGTH);
    return Optional.ofNullable(activeByPrefix.get(prefix)).filter(key -> key.is(presented));
  }

  /**
   * Reads the file again if it changed since it was last read; a broken one is reported once.
   *
   * @return whether other keys may be good now
   */
  public synchronized boolean refresh() {
    Stamp now = Stamp.of(file.path());
    if (now.equals(read)) {
      return false;
    }
    read = now;
    try {
      activeByPrefix = byPrefix(file.read());
    } catch (IOException e) {
      LOG.log(Level.WARNING, () -> e.getMessage() + "; the keys stay as they were");
      return false;
    }
    LOG.log(Level.INFO, () -> "%d keys from %s".formatted(activeByPrefix.size(), file.path()));
    return true;
  }

  private static Map<String, ApiKey> byPrefix(KeyRing ring) {
    return ring.active().stream()
        .collect(Collectors.toUnmodifiableMap(ApiKey::prefix, Function.identity()));
  }

  /** What changes whenever a file's content does. */
  private record Stamp(FileTime modified, long bytes) {
    private static final Stamp UNREADABLE = new Stamp(FileTime.fromMillis(0), -1);

    static Stamp of(Path file) {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(found.lastModifiedTime(), found.size());
      } catch (IOException e) {
        return UNREADABLE;
      }
    }
  }
}
