package dev.nightjar.recommend.filter;

import java.util.Comparator;

/**
 * Texts by code point, which is also the order of their UTF-8. {@link String#compareTo} differs:
 * its surrogates, which stand for the code points from U+10000, come before U+E000.
 */
enum CodePointOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(place(a.charAt(i)), place(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int place(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x1_0000 : unit;
  }
}
