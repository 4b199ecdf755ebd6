package dev.nightjar.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Outcome;
import dev.nightjar.model.ModelVersion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AttributionTextTest {
  private static final ModelVersion VERSION = new ModelVersion("20261123T020000Z");
  private static final Attribution ATTRIBUTION =
      new Attribution(
          Duration.ofMinutes(90),
          true,
          new Attribution.Ids(1_234, 1, 2, 3, 4),
          List.of(
              new Attribution.Line(
                  "personalized",
                  "home",
                  0,
                  VERSION,
                  new Outcome(2_000, 24_000, 100, 120, 31, 12, 640.5)),
              new Attribution.Line("popular", "", 1, VERSION, new Outcome(0, 0, 1, 0, 0, 1, 0))));

  @Test
  void table_alignsAndTotals() {
    assertEquals(
        """
        strategy      placement  arm  model version     answers   items     CTR  clicks  carts  purchases  conversion  revenue
        personalized  home         0  20261123T020000Z    2,000  24,000  5.00 %     120     31         12     10.00 %   640.50
        popular       -            1  20261123T020000Z        0       0       -       0      0          1           -     0.00
        total                                             2,000  24,000  5.05 %     120     31         13     10.83 %   640.50
        """,
        String.join("\n", AttributionText.table(ATTRIBUTION)) + "\n");
  }

  @Test
  void table_placementWithLineBreaks_staysOnItsLine() {
    Attribution odd =
        new Attribution(
            Duration.ofHours(24),
            true,
            ATTRIBUTION.ids(),
            List.of(new Attribution.Line("popular", "a\n\u001b[2Jb", 1, VERSION, Outcome.NONE)));
    assertTrue(AttributionText.table(odd).get(1).startsWith("popular   a [2Jb "));
  }

  @Test
  void ids_verifiedOrNot() {
    assertEquals(
        "1,234 events carry an id: 1 malformed, 3 forged, 2 by an unknown secret, 4 expired (after 1h30m)",
        AttributionText.ids(ATTRIBUTION));
    assertEquals(
        "0 events carry an id: 0 malformed, signatures not verified, 0 expired (after 24h)",
        AttributionText.ids(Attribution.NONE));
  }

  @Test
  void json_tellsRates_nullWhereThereIsNone() {
    assertEquals(
        """
        {"window_seconds":5400,"verified":true,\
        "ids":{"events":1234,"malformed":1,"unknown_secret":2,"forged":3,"expired":4},\
        "total":{"answers":2000,"items":24000,"clicked_answers":101,"clicks":120,"carts":31,"purchases":13,"revenue":640.5,"ctr":0.0505,"conversion":0.10833333333333334},\
        "lines":[{"strategy":"personalized","placement":"home","arm":0,"model_version":"20261123T020000Z","answers":2000,"items":24000,"clicked_answers":100,"clicks":120,"carts":31,"purchases":12,"revenue":640.5,"ctr":0.05,"conversion":0.1},\
        {"strategy":"popular","placement":"","arm":1,"model_version":"20261123T020000Z","answers":0,"items":0,"clicked_answers":1,"clicks":0,"carts":0,"purchases":1,"revenue":0.0,"ctr":null,"conversion":null}]}""",
        AttributionJson.of(ATTRIBUTION).toString());
  }
}
