package dev.nightjar.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2010-12-01T08:26:00Z,         2010-12-01T08:26:00Z",
    "2010-12-01t08:26:00z,         2010-12-01T08:26:00Z",
    "2010-12-01T08:26:00,          2010-12-01T08:26:00Z",
    "2010-12-01 08:26:00,          2010-12-01T08:26:00Z",
    "2010-12-01T08:26,             2010-12-01T08:26:00Z",
    "2010-12-01T08:26:00.5,        2010-12-01T08:26:00.500Z",
    "2010-12-01T08:26:00.05+01:00, 2010-12-01T07:26:00.050Z",
    "2010-12-01T08:26-02,          2010-12-01T10:26:00Z",
    "2010-12-01T08:26:00.1239999Z, 2010-12-01T08:26:00.123Z",
    "2010-12-01T08:26:00+02:00,    2010-12-01T06:26:00Z",
    "2010-12-01T08:26:00-0530,     2010-12-01T13:56:00Z",
    "2010-12-01T00:26:00+02,       2010-11-30T22:26:00Z",
    "2010-12-01,                   2010-12-01T00:00:00Z",
    "2012-02-29,                   2012-02-29T00:00:00Z",
    "1291191960000,                2010-12-01T08:26:00Z",
    "1291191960000.5,              2010-12-01T08:26:00Z",
    "0,                            1970-01-01T00:00:00Z",
    "-1,                           1969-12-31T23:59:59.999Z",
  })
  void parse_isoAndEpochMillis(String text, String expected) {
    assertEquals(OptionalLong.of(Instant.parse(expected).toEpochMilli()), Timestamps.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "yesterday",
        "01/12/2010",
        "2010-12",
        "2011-02-29",
        "2010-12-01T24:01",
        "2010-12-01T08:26:00 Z",
        "2010-12-01TZ",
        "2010-12-01T",
        "2010-12-01T8:26",
        "2010-12-01T08:26:",
        "2010-12-01T08:26:0",
        "2010-12-01T08:26:00.",
        "2010-12-01T08:26:60",
        "2010-12-01T08:26:00+99:00",
        "2010-12-01T08:26:00Europe/Berlin",
        "2010/12/01",
        "abcd-12-01",
        "2010-1-1",
        "2010-13-01",
        "1291191960000.",
        "1291191960000.5x",
        "99999999999999999999"
      })
  void parse_otherwiseEmpty(String text) {
    assertEquals(OptionalLong.empty(), Timestamps.parse(text));
  }
}
