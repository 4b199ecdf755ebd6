package dev.nightjar.server.keys;

import dev.nightjar.server.follow.FollowedFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys that open the server now, and how they follow their file.
 *
 * <p>A check is a map lookup and a hash, without a lock.
 */
public final class LiveKeys {
  private final FollowedFile<Map<String, Lock>> activeByPrefix;

  private LiveKeys(FollowedFile<Map<String, Lock>> activeByPrefix) {
    this.activeByPrefix = activeByPrefix;
  }

  /**
   * Reads {@code file} for the first time.
   *
   * @throws IOException if it cannot be read: a server without keys would refuse everyone
   */
  public static LiveKeys open(KeyFile file) throws IOException {
    return new LiveKeys(
        FollowedFile.open(
            file::text, text -> byPrefix(file.parse(text)), "the keys in " + file.path()));
  }

  /** The key whose text is {@code presented}; empty if there is none or it was revoked. */
  public Optional<ApiKey> find(String presented) {
    if (presented.length() < ApiKey.PREFIX_LENGTH) {
      return Optional.empty();
    }
    Lock lock = activeByPrefix.now().get(presented.substring(0, ApiKey.PREFIX_LENGTH));
    return lock != null && lock.opensWith(presented) ? Optional.of(lock.key()) : Optional.empty();
  }

  /**
   * Takes over what the file holds now; reads it, so never call it on an event loop.
   *
   * @return whether other keys may be good now
   */
  public boolean refresh() {
    return activeByPrefix.refresh();
  }

  private static Map<String, Lock> byPrefix(KeyRing ring) {
    return ring.active().stream().collect(Collectors.toUnmodifiableMap(ApiKey::prefix, Lock::new));
  }
}
