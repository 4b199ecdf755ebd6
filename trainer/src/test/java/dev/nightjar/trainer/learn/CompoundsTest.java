package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CompoundsTest {
  @Test
  void parts_areTheLongestTermsAtBothEnds() {
    Compounds compounds =
        new Compounds(Set.of("arbeit", "arbeitsmarkt", "markt", "politik", "arbeitsmarktpolitik"));
    assertEquals(List.of("arbeitsmarkt", "politik"), compounds.parts("arbeitsmarktpolitik"));
    assertEquals(List.of("arbeit", "markt"), compounds.parts("arbeitsmarkt"));
    assertEquals(List.of(), compounds.parts("markt"));
  }

  @Test
  void parts_tooShortOrLeavingTooLittle_areNone() {
    Compounds compounds = new Compounds(Set.of("tee", "lamp", "lampe", "lampion"));
    assertEquals(List.of(), compounds.parts("teebaum"));
    assertEquals(List.of(), compounds.parts("lampe"));
    assertEquals(List.of("lamp"), compounds.parts("lampion"));
  }
}
