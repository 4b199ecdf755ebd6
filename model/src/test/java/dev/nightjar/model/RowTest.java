package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class RowTest {
  private static final int INTS = 0;
  private static final int TEXT = 1;
  private static final int FLOATS = 2;

  @Test
  void build_oneSectionOfEachKind_isLaidOutAsDocumented() {
    byte[] row = new RowBuilder().ints(1, -1).text("aé").floats(1.5f).build();
    String sections = "03000000";
    String ends = "18000000" + "1b000000" + "20000000"; // 24, 27 and 32
    String ints = "01000000" + "ffffffff";
    String text = "61c3a9" + "00"; // and one byte up to the next multiple of 4
    String floats = "0000c03f";
    assertEquals(sections + ends + ints + text + floats, HexFormat.of().formatHex(row));
  }

  @Test
  void build_noSections_isTheirNumberAlone() {
    assertArrayEquals(new byte[4], new RowBuilder().build());
  }

  @Property
  void sections_anyKindsInAnyOrder_readAsWritten(
      @ForAll @Size(max = 9) List<Integer> kinds,
      @ForAll int[] ints,
      @ForAll String text,
      @ForAll float[] floats) {
    // A lone surrogate is no character: UTF-8 has no bytes for it.
    String whole = text.replaceAll("\\p{Cs}", "?");
    RowBuilder builder = new RowBuilder();
    for (int kind : kinds) {
      switch (Math.floorMod(kind, 3)) {
        case INTS -> builder.ints(ints);
        case TEXT -> builder.text(whole);
        default -> builder.floats(floats);
      }
    }
    Row row = new Row(builder.build());
    for (int section = 0; section < kinds.size(); section++) {
      switch (Math.floorMod(kinds.get(section), 3)) {
        case INTS -> assertArrayEquals(ints, row.ints(section).toArray());
        case TEXT -> assertEquals(whole, row.text(section));
        case FLOATS -> assertArrayEquals(floats, row.floats(section).toArray());
        default -> throw new AssertionError();
      }
    }
  }

  @Test
  void scored_twoSections_pairsItemsWithScores() {
    Scored scored = new Row(new RowBuilder().ints(4, 2).floats(0.5f, 0.25f).build()).scored(0, 1);
    assertEquals(2, scored.size());
    assertEquals(2, scored.item(1));
    assertEquals(0.25f, scored.score(1));
  }
}
