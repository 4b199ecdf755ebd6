package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class TableKindTest {
  @Test
  void fileName_ofAKindAndOfAShard() {
    assertEquals("price-buckets.chm", TableKind.PRICE_BUCKETS.fileName());
    assertEquals("users-03.chm", TableKind.USERS.fileName(3));
    assertEquals("users-1023.chm", TableKind.USERS.fileName(1023));
  }

  /** Such as Arabic in Egypt, whose 3 is ٣: a model is read on other machines than wrote it. */
  @Test
  void fileName_localeWithOtherDigits_isTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals("users-03.chm", TableKind.USERS.fileName(3));
    } finally {
      Locale.setDefault(before);
    }
  }
}
