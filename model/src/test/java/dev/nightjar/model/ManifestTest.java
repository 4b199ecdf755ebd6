package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestTest {
  private static final TableFile ITEMS = new TableFile("items.chm", 3, 8192, "ab");
  private static final TableFile POPULAR = new TableFile("popular.chm", 1, 4096, "cd");

  @Test
  void table_listed_isItsEntry() {
    assertEquals(POPULAR, manifest().table("popular.chm"));
  }

  @Test
  void table_notListed_isRefused() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> manifest().table("users-00.chm"));
    assertEquals("no table users-00.chm in the manifest of 20260101T000000Z", e.getMessage());
  }

  @Test
  void bytes_twoTables_isTheirSum() {
    assertEquals(12288, manifest().bytes());
  }

  @Test
  void settings_anyOrder_areSortedByName() {
    assertEquals(List.of("alpha", "rank"), List.copyOf(manifest().settings().keySet()));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 1, 0, 1, 'expected a rank from 0, found -1'",
    "0, -1, 1, 0, 1, 'expected semantic dimensions from 0, found -1'",
    "0, 0, 0, 0, 1, 'expected a depth from 1, found 0'",
    "0, 0, 1, 128, 1, 'expected price buckets from 0 to 127, found 128'",
    "0, 0, 1, 0, 0, 'expected user shards from 1, found 0'"
  })
  void shape_sizeThatCannotBe_isRefused(
      int rank, int dimensions, int depth, int buckets, int shards, String message) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Manifest.Shape(rank, dimensions, depth, buckets, shards));
    assertEquals(message, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN})
  void serving_strengthBelowZero_isRefused(double strength) {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new Manifest.Serving(true, strength, 0));
    assertEquals("expected a price strength from 0, found " + strength, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void serving_likenessOutOfRange_isRefused(double likeness) {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new Manifest.Serving(true, 0, likeness));
    assertEquals("expected a finite weight of likeness from 0, found " + likeness, e.getMessage());
  }

  private static Manifest manifest() {
    return new Manifest(
        Manifest.FORMAT,
        new ModelVersion("20260101T000000Z"),
        Instant.EPOCH,
        new Manifest.Window(Instant.EPOCH, Instant.EPOCH),
        Instant.EPOCH,
        new Manifest.Counts(0, 0, 0, 0, 0, 0),
        new Manifest.Shape(0, 0, 1, 0, 1),
        1,
        new Manifest.Serving(true, 0, 0),
        Map.of("rank", "64", "alpha", "40"),
        Map.of(),
        Map.of(),
        Attribution.NONE,
        Map.of(),
        List.of(ITEMS, POPULAR));
  }
}
