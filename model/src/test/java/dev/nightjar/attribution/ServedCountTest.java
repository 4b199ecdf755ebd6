package dev.nightjar.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServedCountTest {
  private static final String LINE =
      "{\"minute\":\"2026-11-25T07:48:00Z\",\"endpoint\":\"recommend\",\"strategy\":\"personalized\",\"placement\":\"home\",\"arm\":3,\"model_version\":\"20261123T020000Z\",\"answers\":123,\"items\":1476}";

  @Test
  void line_isWhatTheDocumentationShows() {
    assertEquals(LINE, count("home").line());
    assertEquals(Optional.of(count("home")), ServedCount.parse(LINE));
  }

  @Property
  void parse_anyPlacement_isReadBack(@ForAll @StringLength(max = 64) String placement) {
    String line = count(placement).line();
    assertEquals(1, line.lines().count());
    assertEquals(Optional.of(count(placement)), ServedCount.parse(line));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"recommend\"', '\"recommended\"'",
    "'\"personalized\"', '7'",
    "'\"home\"', 'null'",
    "'2026-11-25T07:48:00Z', 'noon'",
    "'20261123T020000Z', 'latest'",
    "':3', ':256'",
    "':3', ':3.5'",
    "':123', ':-1'",
    "':1476}', ':1476'",
    "'\"items\":1476', '\"things\":1476'"
  })
  void parse_anythingElse_isEmpty(String field, String other) {
    assertEquals(Optional.empty(), ServedCount.parse(LINE.replace(field, other)));
  }

  @Test
  void parse_noObject_isEmpty() {
    assertEquals(Optional.empty(), ServedCount.parse(""));
    assertEquals(Optional.empty(), ServedCount.parse("[]"));
  }

  @Test
  void new_negativeCount_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ServedCount(
                Instant.EPOCH,
                Endpoint.ITEM,
                Rung.POPULAR,
                "",
                0,
                new ModelVersion("20261123T020000Z"),
                1,
                -1));
  }

  private static ServedCount count(String placement) {
    return new ServedCount(
        Instant.parse("2026-11-25T07:48:00Z"),
        Endpoint.RECOMMEND,
        Rung.PERSONALIZED,
        placement,
        3,
        new ModelVersion("20261123T020000Z"),
        123,
        1476);
  }
}
