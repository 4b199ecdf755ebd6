package dev.nightjar.jobs.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DepartmentsTest {
  private final Departments departments = Departments.read();
  private final List<Leaf> leaves = departments.leaves();

  @Test
  void leaves_areNumberedInOrder_withUniqueNames() {
    for (int i = 0; i < leaves.size(); i++) {
      assertEquals(i, leaves.get(i).number());
    }
    assertEquals(leaves.size(), leaves.stream().map(Leaf::name).distinct().count());
  }

  @Test
  void leaves_fitIntoTheSmallestShop() {
    assertTrue(leaves.size() <= ShopSettings.FEWEST_ITEMS);
  }

  @Test
  void everyLeaf_goesWithOthers_andHasWordsToUse() {
    for (Leaf leaf : leaves) {
      LeafWords words = leaf.words();
      assertFalse(leaf.goesWith().isEmpty(), leaf::name);
      assertFalse(leaf.goesWith().contains(leaf.number()), leaf::name);
      assertFalse(leaf.brands().isEmpty(), leaf::name);
      assertTrue(words.nouns().size() >= 4 && words.styles().size() >= 5, leaf::name);
      assertTrue(words.tags().size() >= 3 && words.about().size() >= 3, leaf::name);
      assertTrue(words.price() > 0 && words.spread() >= 0.2 && words.weight() > 0, leaf::name);
    }
  }

  @Test
  void everySentence_usesOnlyWordsItsLeafHas() {
    for (Leaf leaf : leaves) {
      String about = String.join(" ", leaf.words().about());
      assertFalse(about.contains("{colour}") && leaf.colours().isEmpty(), leaf::name);
      assertFalse(about.contains("{material}") && leaf.words().materials().isEmpty(), leaf::name);
      assertFalse(about.contains("{size}") && leaf.sizes().isEmpty(), leaf::name);
    }
  }

  @Test
  void everyPalette_isUsed_andEveryNamedOneIsThere() {
    assertEquals(
        departments.palettes().keySet(),
        leaves.stream()
            .map(leaf -> leaf.words().palette())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet()));
  }
}
