package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import java.util.stream.IntStream;

/**
 * How the popularity of the shop is spread over its active items.
 *
 * @param items active ones
 * @param acted those of them that anybody acted on
 * @param ofFirstTen the share of all popularity that the ten most popular have; 0 if there is none
 */
record PopularSubject(int items, int acted, double ofFirstTen) implements Subject {
  private static final int FIRST = 10;

  static PopularSubject of(Model model) {
    Items items = model.items();
    double[] ascending =
        IntStream.range(0, items.size())
            .filter(items::isActive)
            .mapToDouble(items::popularity)
            .sorted()
            .toArray();
    double sum = 0;
    double first = 0;
    int acted = 0;
    for (int place = 1; place <= ascending.length; place++) {
      double popularity = ascending[ascending.length - place];
      sum += popularity;
      first += place <= FIRST ? popularity : 0;
      acted += popularity > 0 ? 1 : 0;
    }
    return new PopularSubject(ascending.length, acted, sum > 0 ? first / sum : 0);
  }

  @Override
  public void print(Terminal terminal) {
    new Facts("Popular in the whole shop")
        .add("active items", Figures.count(items))
        .add("acted on", Figures.count(acted))
        .add("first ten", Figures.percent(ofFirstTen) + " of all popularity")
        .print(terminal);
  }

  @Override
  public String jsonName() {
    return "popularity";
  }

  @Override
  public ObjectNode json() {
    return Json.object()
        .put("active_items", items)
        .put("acted_on", acted)
        .put("share_of_first_ten", ofFirstTen);
  }
}
