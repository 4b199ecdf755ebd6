package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelVersionTest {
  private static final long END_OF_9999 = 253_402_300_799L;

  @Test
  void at_anInstant_isItsUtcSecond() {
    ModelVersion version = ModelVersion.at(Instant.parse("2026-11-23T02:00:59.999Z"));
    assertEquals("20261123T020059Z", version.name());
    assertEquals("20261123T020059Z", version.toString());
    assertEquals(Instant.parse("2026-11-23T02:00:59Z"), version.time());
  }

  @Property
  void at_anySecond_isReadBack(@ForAll @LongRange(min = 0, max = END_OF_9999) long second) {
    Instant time = Instant.ofEpochSecond(second);
    assertEquals(time, new ModelVersion(ModelVersion.at(time).name()).time());
  }

  @Property
  void compareTo_anyTwo_isTheOrderOfTheirTimes(
      @ForAll @LongRange(min = 0, max = END_OF_9999) long one,
      @ForAll @LongRange(min = 0, max = END_OF_9999) long other) {
    ModelVersion a = ModelVersion.at(Instant.ofEpochSecond(one));
    ModelVersion b = ModelVersion.at(Instant.ofEpochSecond(other));
    assertEquals(Long.signum(Long.compare(one, other)), Integer.signum(a.compareTo(b)));
    assertEquals(one == other, a.equals(b));
    assertTrue(one != other || a.hashCode() == b.hashCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20261123T020000",
        "20261123t020000z",
        "2026-11-23T02:00:00Z",
        " 20261123T020000Z",
        "20261123T020000Z\n",
        "../20261123T020000Z",
        "٢٠261123T020000Z",
        "20261323T020000Z", // no month 13
        "20260230T020000Z", // no 30 February
        "20261123T240000Z",
        "20261123T020060Z"
      })
  void new_notTheNameOfASecond_isRefused(String name) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> new ModelVersion(name));
    assertEquals(
        "expected a version such as 20261123T020000Z, found \"" + name + "\"", e.getMessage());
  }
}
