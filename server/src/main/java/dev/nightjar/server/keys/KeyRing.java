package dev.nightjar.server.keys;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All keys that were ever made, and which of them no longer count.
 *
 * @param formatVersion of the key file
 * @param keys oldest first; no two share an id or a prefix
 * @param revoked when a key was revoked, by its id
 */
public record KeyRing(int formatVersion, List<ApiKey> keys, Map<String, Instant> revoked) {
  /** The format this program reads and writes. */
  public static final int FORMAT = 1;

  public static final KeyRing EMPTY = new KeyRing(FORMAT, List.of(), Map.of());

  public KeyRing {
    if (formatVersion != FORMAT) {
      throw new IllegalArgumentException(
          "expected format %d, found %d".formatted(FORMAT, formatVersion));
    }
    keys = List.copyOf(keys);
    revoked = Collections.unmodifiableMap(new LinkedHashMap<>(revoked));
    requireDistinct("id", keys.stream().map(ApiKey::id));
    requireDistinct("prefix", keys.stream().map(ApiKey::prefix));
  }

  /** This ring and more keys. */
  public KeyRing with(List<ApiKey> more) {
    return new KeyRing(FORMAT, Stream.concat(keys.stream(), more.stream()).toList(), revoked);
  }

  /**
   * This ring without effect of the key {@code id} from {@code time} on; a key that is revoked
   * already stays so.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public KeyRing revoke(String id, Instant time) {
    if (keys.stream().noneMatch(key -> key.id().equals(id))) {
      throw new IllegalArgumentException("expected the id of a key, found \"" + id + "\"");
    }
    Map<String, Instant> more = new LinkedHashMap<>(revoked);
    more.putIfAbsent(id, time);
    return new KeyRing(FORMAT, keys, more);
  }

  /** When the key {@code id} was revoked; empty if it still counts. */
  public Optional<Instant> revokedAt(String id) {
    return Optional.ofNullable(revoked.get(id));
  }

  /** The keys that still count. */
  public List<ApiKey> active() {
    return keys.stream().filter(key -> !revoked.containsKey(key.id())).toList();
  }

  private static void requireDistinct(String what, Stream<String> values) {
    Set<String> seen = new HashSet<>();
    values
        .filter(value -> !seen.add(value))
        .findFirst()
        .ifPresent(
            twice -> {
              throw new IllegalArgumentException(
                  "expected every key's %s once, found \"%s\" twice".formatted(what, twice));
            });
  }
}
