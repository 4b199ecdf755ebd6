package dev.nightjar.model;

/**
 * Which of the user tables holds a user.
 *
 * <p>Users are spread over shards so that executors write in parallel and no single file outgrows
 * its writer.
 */
public final class Shards {
  private static final int USERS_PER_SHARD = 50_000;
  private static final int FEWEST = 4;
  private static final int MOST = 1024;

  private Shards() {}

  /** A sensible number of shards for so many users: one for each 50,000, from 4 to 1024. */
  public static int forUsers(long users) {
    long wanted = (users + USERS_PER_SHARD - 1) / USERS_PER_SHARD;
    return (int) Math.max(FEWEST, Math.min(MOST, wanted));
  }

  /**
   * The shard of a user, from 0 to {@code shards - 1}: the hash of {@link String#hashCode()}, which
   * its specification fixes, mixed by the finalizer of MurmurHash3. The same on every machine and
   * in every release, for models are read by other programs than wrote them.
   */
  public static int of(String userId, int shards) {
    int h = userId.hashCode();
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return Math.floorMod(h ^ (h >>> 16), shards);
  }
}
