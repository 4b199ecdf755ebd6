package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageTest {
  @ParameterizedTest
  @CsvSource({
    "1, 4, 10, 0, 4",
    "3, 4, 10, 8, 10", // the last, shorter
    "4, 4, 10, 10, 10", // past the end
    "1, 4, 0, 0, 0",
    "2147483647, 100, 200, 200, 200"
  })
  void fromAndTo_aPageOfAList(int number, int limit, int total, int from, int to) {
    Page page = new Page(number, limit);
    assertEquals(from, page.from(total));
    assertEquals(to, page.to(total));
  }

  @Test
  void first_isPageOne() {
    assertEquals(new Page(1, 12), Page.first(12));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 'expected a page from 1, found 0'",
    "-1, 10, 'expected a page from 1, found -1'",
    "1, 0, 'expected a limit from 1 to 100, found 0'",
    "1, 101, 'expected a limit from 1 to 100, found 101'"
  })
  void new_outOfRange_isRefused(int number, int limit, String message) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> new Page(number, limit));
    assertEquals(message, e.getMessage());
  }
}
