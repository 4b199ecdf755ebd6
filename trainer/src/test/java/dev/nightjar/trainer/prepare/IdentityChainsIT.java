package dev.nightjar.trainer.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.spark.SharedSpark;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

final class IdentityChainsIT {
  private static final StructType LINKS =
      new StructType()
          .add(IdentityChains.PREVIOUS, DataTypes.StringType)
          .add(IdentityChains.CURRENT, DataTypes.StringType);

  /** The end of each id, or none for those without one. */
  private static Map<String, String> follow(Map<String, String> links) {
    List<Row> rows =
        links.entrySet().stream()
            .map(link -> RowFactory.create(link.getKey(), link.getValue()))
            .toList();
    Map<String, String> ends = new TreeMap<>();
    IdentityChains chains =
        IdentityChains.follow(SharedSpark.session().createDataFrame(rows, LINKS));
    for (Row chain : chains.rows().collectAsList()) {
      ends.put(chain.getString(0), chain.getBoolean(2) ? "none" : chain.getString(1));
    }
    assertEquals(chains.open(), Collections.frequency(ends.values(), "none"));
    assertEquals(chains.ended(), ends.size() - chains.open());
    return ends;
  }

  private static String walk(String id, Map<String, String> links) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (links.containsKey(at)) {
      if (!seen.add(at)) {
        return "none";
      }
      at = links.getOrDefault(at, at);
    }
    return at;
  }

  /** Sixty tangles of ten ids at a time: one answer from Spark costs a second. */
  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void follow_anyLinks_endsWhereWalkingEnds(@ForAll Random random) {
    Map<String, String> links = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      int tangle = i - i % 10;
      int target = tangle + random.nextInt(13);
      // Beyond the tangle there is nobody: such an id ends its chains.
      if (target < tangle + 10 && target != i) {
        links.put("id" + i, "id" + target);
      }
    }
    Map<String, String> walked = new TreeMap<>();
    links.keySet().forEach(id -> walked.put(id, walk(id, links)));

    assertEquals(walked, follow(links));
  }

  @Test
  void follow_chainOfAThousand_besideACycle() {
    Map<String, String> links = new TreeMap<>(Map.of("x", "y", "y", "x", "z", "x"));
    Map<String, String> ends = new TreeMap<>(Map.of("x", "none", "y", "none", "z", "none"));
    for (int i = 0; i < 1_000; i++) {
      links.put("id" + i, "id" + (i + 1));
      ends.put("id" + i, "id1000");
    }
    assertEquals(ends, follow(links));
  }
}
