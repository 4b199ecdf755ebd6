package dev.nightjar.server.keys;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
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
  private volatile Map<String, Lock> activeByPrefix;
  private String seen;
  private String warned = "";

  private LiveKeys(KeyFile file, String seen, KeyRing ring) {
    this.file = file;
    this.seen = seen;
    this.activeByPrefix = byPrefix(ring);
  }

  /**
   * Reads {@code file} for the first time.
   *
   * @throws IOException if it cannot be read: a server without keys would refuse everyone
   */
  public static LiveKeys open(KeyFile file) throws IOException {
    String text = file.text();
    return new LiveKeys(file, text, file.parse(text));
  }

  /** The key whose text is {@code presented}; empty if there is none or it was revoked. */
  public Optional<ApiKey> find(String presented) {
    if (presented.length() < ApiKey.PREFIX_LENGTH) {
      return Optional.empty();
    }
    Lock lock = activeByPrefix.get(presented.substring(0, ApiKey.PREFIX_LENGTH));
    return lock != null && lock.opensWith(presented) ? Optional.of(lock.key()) : Optional.empty();
  }

  /**
   * Reads the file again, and follows it if it is another than before; a broken one is reported
   * once. It is small, and no time stamp tells of every change: two within one tick of the disk's
   * clock look the same.
   *
   * @return whether other keys may be good now
   */
  public synchronized boolean refresh() {
    try {
      String now = file.text();
      if (now.equals(seen)) {
        return false;
      }
      seen = now;
      activeByPrefix = byPrefix(file.parse(now));
    } catch (IOException e) {
      warn(String.valueOf(e.getMessage()));
      return false;
    }
    warned = "";
    LOG.log(Level.INFO, () -> "%d keys from %s".formatted(activeByPrefix.size(), file.path()));
    return true;
  }

  private void warn(String problem) {
    if (!problem.equals(warned)) {
      warned = problem;
      LOG.log(Level.WARNING, () -> problem + "; the keys stay as they were");
    }
  }

  private static Map<String, Lock> byPrefix(KeyRing ring) {
    return ring.active().stream().collect(Collectors.toUnmodifiableMap(ApiKey::prefix, Lock::new));
  }
}
