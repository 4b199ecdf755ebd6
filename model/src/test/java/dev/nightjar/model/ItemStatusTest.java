package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ItemStatusTest {
  @ParameterizedTest
  @EnumSource
  void of_everyWireName_isThatStatus(ItemStatus status) {
    assertEquals(status, ItemStatus.of(status.wireName()));
  }

  @Test
  void of_anotherCase_isRefused() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> ItemStatus.of("Active"));
    assertEquals("expected active, inactive or deleted, found \"Active\"", e.getMessage());
  }
}
