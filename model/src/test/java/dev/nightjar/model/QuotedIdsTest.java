package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class QuotedIdsTest {
  @Test
  void copy_idsOfAnyCharacters_areJsonStrings() {
    QuotedIds ids = new QuotedIds(new String[] {"a", "", "say \"hi\"\\\n", "Töpfe 🍵"});
    assertEquals("\"a\"", copied(ids, 0));
    assertEquals("\"\"", copied(ids, 1));
    assertEquals("\"say \\\"hi\\\"\\\\\\n\"", copied(ids, 2));
    assertEquals("\"Töpfe 🍵\"", copied(ids, 3));
  }

  @Test
  void quoted_halfASurrogatePair_isAQuestionMark() {
    assertEquals("\"a?b\"", text(QuotedIds.quoted("a\ud83cb")));
  }

  private static String copied(QuotedIds ids, int item) {
    byte[] to = new byte[ids.length(item) + 2];
    ids.copy(item, to, 1);
    assertEquals(0, to[0]);
    assertEquals(0, to[to.length - 1]);
    return text(to).substring(1, text(to).length() - 1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
