package dev.nightjar.trainer.search;

import dev.nightjar.trainer.learn.BlendedLists;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.ItemLists;
import dev.nightjar.trainer.learn.Ranking;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of blends, each made once for as long as neighbouring blends are tried. */
final class PartsMemo {
  private static final int KEPT = 3;

  private final ItemLists lists;
  private final Map<Counted, List<Ranking>> orders = new Latest<>();
  private final Map<Counted, List<Ranking>> linear = new Latest<>();
  private final Map<Counted, List<Ranking>> visits = new Latest<>();
  private final Map<Double, List<Ranking>> behaviour = new HashMap<>();

  PartsMemo(ItemLists lists) {
    this.lists = lists;
  }

  /** All by which together-counts of two blends can differ. */
  private record Counted(double halfLifeDays, double sizeExponent, double damping, double shrink) {
    static Counted of(ItemBlend blend) {
      return new Counted(
          blend.halfLifeDays(), blend.sizeExponent(), blend.damping(), blend.shrink());
    }

    /** What the weights of the baskets alone depend on. */
    static Counted baskets(ItemBlend blend) {
      return new Counted(blend.halfLifeDays(), blend.sizeExponent(), 0, 0);
    }
  }

  private static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private Latest() {
      super(KEPT, 1, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > KEPT;
    }
  }

  /** Blends, from parts that are known or made now. */
  BlendedLists blended(ItemBlend blend) {
    Counted counted = Counted.of(blend);
    return lists.blended(
        blend,
        new ItemLists.Parts(
            orders.computeIfAbsent(counted, same -> lists.orders(blend)),
            blend.linear() == 0
                ? List.of()
                : linear.computeIfAbsent(Counted.baskets(blend), same -> lists.linear(blend)),
            blend.visits() == 0
                ? List.of()
                : visits.computeIfAbsent(counted, same -> lists.visits(blend)),
            behaviour.computeIfAbsent(blend.factorsDamping(), same -> lists.behaviour(blend))));
  }
}
