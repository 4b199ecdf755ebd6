package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShardsTest {
  /** A model that is on disk already was written with these: the hash may never change. */
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "a, 529",
    "ann, 206",
    "bob, 539",
    "user-1, 744",
    "user-2, 899",
    "Ünal, 956",
    "😀, 178"
  })
  void of_knownUsers_isWhatItEverWas(String userId, int shard) {
    assertEquals(shard, Shards.of(userId, 1000));
  }

  @Property
  void of_anyUser_isOneOfTheShards(
      @ForAll String userId, @ForAll @IntRange(min = 1, max = 1024) int shards) {
    int shard = Shards.of(userId, shards);
    assertTrue(shard >= 0 && shard < shards, () -> "found " + shard);
  }

  @ParameterizedTest
  @CsvSource({"4, user-%d", "10, user-%d", "64, user-%d", "64, %08x-0000-4000-8000-000000000000"})
  void of_manyUsers_spreadsEvenly(int shards, String ids) {
    int[] sizes = new int[shards];
    int users = 1000 * shards;
    for (int user = 0; user < users; user++) {
      sizes[Shards.of(ids.formatted(user), shards)]++;
    }
    for (int size : sizes) { // 1000 expected; five standard deviations are 158
      assertTrue(Math.abs(size - 1000) < 160, () -> "found " + size);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4",
    "200000, 4",
    "200001, 5",
    "1000000, 20",
    "51200000, 1024",
    "9000000000, 1024"
  })
  void forUsers_isOneFor50000FromFourTo1024(long users, int shards) {
    assertEquals(shards, Shards.forUsers(users));
  }

  @Test
  void forUsers_largest_doesNotOverflow() {
    assertEquals(1024, Shards.forUsers(Long.MAX_VALUE - 50_000));
  }
}
