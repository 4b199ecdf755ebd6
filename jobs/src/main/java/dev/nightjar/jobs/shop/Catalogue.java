package dev.nightjar.jobs.shop;

import java.util.List;
import java.util.random.RandomGenerator;

/** The shop's leaves, their shelves, and which articles go together. */
final class Catalogue {
  private final List<Leaf> leaves;
  private final List<Shelf> shelves;
  private final Companions companions;
  private final AliasTable footfall;

  /**
   * @param shelves one for each leaf, in the order of the leaves
   */
  Catalogue(List<Leaf> leaves, List<Shelf> shelves, Companions companions) {
    this.leaves = leaves;
    this.shelves = shelves;
    this.companions = companions;
    this.footfall =
        new AliasTable(leaves.stream().mapToDouble(leaf -> leaf.words().weight()).toArray());
  }

  List<Leaf> leaves() {
    return leaves;
  }

  Shelf shelf(Leaf leaf) {
    return shelves.get(leaf.number());
  }

  /** How many articles are on sale at the end of the window. */
  int active() {
    return (int)
        shelves.stream()
            .flatMap(shelf -> shelf.articles().stream())
            .filter(article -> article.retired() == Article.NEVER)
            .count();
  }

  Companions companions() {
    return companions;
  }

  /** A leaf, drawn by how popular it is. */
  Leaf anyLeaf(RandomGenerator random) {
    return leaves.get(footfall.draw(random));
  }

  /** A leaf that goes with {@code leaf}. */
  Leaf related(Leaf leaf, RandomGenerator random) {
    return leaves.get(leaf.goesWith().get(random.nextInt(leaf.goesWith().size())));
  }
}
