package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RetentionTest {
  @Test
  void surplus_keepsTheNewestThatWerePublished() {
    assertEquals(List.of("1", "2"), surplus(2, "1p 2p 3p 4p", "3"));
  }

  @Test
  void surplus_ofTheOthers_keepsThoseSinceTheLastGoodNight() {
    assertEquals(List.of("2"), surplus(5, "1p 2- 3p 4- 5p 6-", "3"));
  }

  @Test
  void surplus_ofManyOthers_keepsNoMoreThanOfThePublished() {
    assertEquals(List.of("3", "4"), surplus(2, "1p 2p 3- 4- 5- 6-", "1"));
    assertEquals(List.of("1"), surplus(2, "1- 2- 3-", ""));
  }

  @Test
  void keep_none_isRefused() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> new Retention(0));
    assertEquals("expected to keep at least 1 version, found 0", e.getMessage());
  }

  /**
   * The days of January that may go.
   *
   * @param days oldest first, {@code p} for those that were published
   */
  private static List<String> surplus(int keep, String days, String previous) {
    List<String> published = Stream.of(days.split(" ")).filter(day -> day.endsWith("p")).toList();
    return new Retention(keep)
            .surplus(
                Stream.of(days.split(" ")).map(day -> version(day.substring(0, 1))).toList(),
                version -> published.contains(day(version) + "p"),
                previous.isEmpty() ? Optional.empty() : Optional.of(version(previous)))
            .stream()
            .map(RetentionTest::day)
            .toList();
  }

  private static ModelVersion version(String day) {
    return new ModelVersion("2026010" + day + "T020000Z");
  }

  private static String day(ModelVersion version) {
    return version.name().substring(7, 8);
  }
}
