package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuotedIdsTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @Test
  void copy_idsOfAnyCharacters_areJsonStrings() throws IOException {
    TinyShop shop = new TinyShop().item("Töpfe 🍵", "").item("a", "").item("say \"hi\"\\\n", "");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      QuotedIds ids = new QuotedIds(model.items());
      assertEquals("\"Töpfe 🍵\"", copied(ids, model.items().number("Töpfe 🍵")));
      assertEquals("\"a\"", copied(ids, model.items().number("a")));
      assertEquals(
          "\"say \\\"hi\\\"\\\\\\n\"", copied(ids, model.items().number("say \"hi\"\\\n")));
    }
  }

  @Test
  void quoted_nothing_isAnEmptyString() {
    assertEquals("\"\"", text(QuotedIds.quoted("")));
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
