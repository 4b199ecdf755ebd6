package dev.nightjar.recommend.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class CodePointOrderTest {
  @Property(tries = 300)
  void compare_anyTexts_isTheOrderOfTheirCodePoints(
      @ForAll("texts") String a, @ForAll("texts") String b) {
    int expected = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    assertEquals(Integer.signum(expected), Integer.signum(CodePointOrder.INSTANCE.compare(a, b)));
  }

  @Test
  void compare_teapot_comesBehindThePrivateUseArea() {
    assertTrue(CodePointOrder.INSTANCE.compare("\uE000", "🫖") < 0);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "\uD7FF", "\uE000", "\uFFFF", "🫖", "😀")
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }
}
