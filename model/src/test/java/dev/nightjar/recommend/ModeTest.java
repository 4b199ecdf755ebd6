package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModeTest {
  @ParameterizedTest
  @EnumSource
  void of_everyWireName_isThatMode(Mode mode) {
    assertEquals(Optional.of(mode), Mode.of(mode.wireName()));
  }

  @Test
  void wireName_areThoseOfTheContract() {
    assertEquals(
        List.of("auto", "collaborative", "semantic", "popular"),
        Arrays.stream(Mode.values()).map(Mode::wireName).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AUTO", "Semantic", "random", " auto"})
  void of_anythingElse_isEmpty(String name) {
    assertTrue(Mode.of(name).isEmpty());
  }
}
