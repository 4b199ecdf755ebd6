package dev.nightjar.cli.demo;

import dev.nightjar.cli.demo.ShopCatalogue.ShopItem;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.cli.terminal.TextTable.Column;
import java.util.List;

/** Shows a question and its answer with the names and prices of the shop. */
final class AnswerText {
  private final Terminal terminal;
  private final ShopCatalogue catalogue;

  AnswerText(Terminal terminal, ShopCatalogue catalogue) {
    this.terminal = terminal;
    this.catalogue = catalogue;
  }

  void question(Question question) {
    terminal.out().println(terminal.ink().bold(question.about()));
    for (String id : question.items()) {
      terminal.out().println("  " + id + " " + item(id).name());
    }
    terminal.out().println(terminal.ink().faint(question.endpoint() + " " + question.body()));
  }

  /** The first {@code most} items. */
  void answer(Reply reply, int most) {
    List<String> ids = reply.itemIds();
    terminal
        .out()
        .printf(
            "%s, %s in reach, model %s%n",
            reply.meta().path("strategy").asText("no strategy"),
            Figures.count(reply.meta().path("total_items").asInt(), "item"),
            reply.meta().path("model_version").asText("unknown"));
    TextTable table =
        new TextTable(
            Column.figures("#"),
            Column.words("item_id", 16),
            Column.words("name", 48),
            Column.words("category", 24),
            Column.figures("price"));
    for (int place = 0; place < Math.min(most, ids.size()); place++) {
      ShopItem item = item(ids.get(place));
      table.row(
          String.valueOf(place + 1),
          ids.get(place),
          item.name(),
          item.category(),
          Figures.price((float) item.price()));
    }
    table.print(terminal);
    if (ids.size() > most) {
      terminal.out().println("and " + (ids.size() - most) + " more");
    }
  }

  void right() {
    terminal.out().println(terminal.ink().green("as promised"));
    terminal.out().println();
  }

  void wrong(List<String> problems) {
    problems.forEach(problem -> terminal.out().println(terminal.ink().red("wrong: " + problem)));
    terminal.out().println();
  }

  private ShopItem item(String id) {
    return catalogue.item(id).orElse(new ShopItem("(not in the catalogue)", "", Double.NaN, false));
  }
}
