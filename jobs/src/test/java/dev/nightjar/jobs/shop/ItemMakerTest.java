package dev.nightjar.jobs.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ItemMakerTest {
  private static final Departments DEPARTMENTS = Departments.read();
  private static final Factor BRAND = new Factor("Alder & Vale", 1);

  @Test
  void name_readsLikeAProducts() {
    Product mug =
        new Product(
            leaf("Mugs"),
            BRAND,
            "Ribbed",
            "Stoneware",
            "Mug",
            "Sage Green",
            new Factor("350 ml", 1));
    assertEquals("Ribbed Stoneware Mug, Sage Green, 350 ml", mug.name());
  }

  @Test
  void name_leavesOutWhatThereIsNot() {
    Product tea = new Product(leaf("Tea"), BRAND, "", "", "Earl Grey", "", new Factor("100 g", 1));
    assertEquals("Earl Grey, 100 g", tea.name());
  }

  @Test
  void lower_leavesAbbreviationsAlone() {
    assertEquals("USB-C cable", Product.lower("USB-C Cable"));
    assertEquals("chef's knife", Product.lower("Chef's Knife"));
  }

  @Test
  void make_givesEveryItemOfACrowdedLeafANameOfItsOwn() {
    ItemMaker maker = new ItemMaker(DEPARTMENTS.editions());
    SplittableRandom random = new SplittableRandom(1);
    Leaf biscuits = leaf("Biscuits");
    Set<String> names = new HashSet<>();
    int numbered = 0;
    for (int i = 0; i < 5_000; i++) {
      Item item = maker.make(i, biscuits, Status.ACTIVE, random);
      assertTrue(names.add(item.name()), item::name);
      numbered += item.name().contains("No. ") ? 1 : 0;
    }
    int found = numbered;
    assertTrue(found > 0 && found < 2_500, () -> "numbered: " + found);
  }

  @Test
  void make_largerSizesCostMore() {
    ItemMaker maker = new ItemMaker(List.of("Edition"));
    SplittableRandom random = new SplittableRandom(1);
    Leaf tea = leaf("Tea");
    double small = 0;
    double large = 0;
    for (int i = 0; i < 2_000; i++) {
      Item item = maker.make(i, tea, Status.ACTIVE, random);
      small += item.name().contains("20 Bags") ? item.cents() : 0;
      large += item.name().contains("500 g") ? item.cents() : 0;
    }
    assertTrue(large > 3 * small, large + " against " + small);
  }

  private static Leaf leaf(String name) {
    return DEPARTMENTS.leaves().stream()
        .filter(leaf -> leaf.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
