package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Cell;
import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.cli.terminal.TextTable.Column;
import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A user: what the user bought and last acted on, and at what prices.
 *
 * @param known whether the model has a row for the user
 * @param purchased in order of item id
 * @param recent last acted on, latest first
 * @param ranked how many items the night ranked for the user
 */
record UserSubject(
    String userId,
    boolean known,
    List<ItemFacts> purchased,
    List<ItemFacts> recent,
    int ranked,
    PriceProfile prices)
    implements Subject {
  private static final int MOST_SHOWN = 10;

  static UserSubject of(Model model, String userId, Optional<UserRow> user) {
    return user.map(row -> known(model, userId, row))
        .orElseGet(
            () -> new UserSubject(userId, false, List.of(), List.of(), 0, PriceProfile.NONE));
  }

  private static UserSubject known(Model model, String userId, UserRow row) {
    return new UserSubject(
        userId,
        true,
        facts(model, row.purchased().toArray()),
        facts(model, row.recent().toArray()),
        row.ranked().size(),
        PriceProfile.of(row));
  }

  @Override
  public void print(Terminal terminal) {
    Facts facts = new Facts("User " + Cell.oneLine(userId));
    if (known) {
      facts
          .add("bought", Figures.count(purchased.size(), "item"))
          .add("last acted on", Figures.count(recent.size(), "item"))
          .add("ranked in the night", Figures.count(ranked, "item"));
    } else {
      facts.add("known", "no: the answer is what is popular");
    }
    facts.print(terminal);
    if (!purchased.isEmpty() || !recent.isEmpty()) {
      terminal.out().println();
      printHistory(terminal);
    }
    if (!prices.isEmpty()) {
      terminal.out().println();
      prices.print(terminal);
    }
  }

  private void printHistory(Terminal terminal) {
    TextTable table =
        new TextTable(
            Column.words("history", 16),
            Column.words("name", 40),
            Column.words("category", 20),
            Column.figures("price"),
            Column.figures("bucket"),
            Column.words("recent", 6),
            Column.words("bought", 6));
    Set<ItemFacts> history = new LinkedHashSet<>(recent);
    history.addAll(purchased);
    history.stream()
        .limit(MOST_SHOWN)
        .forEach(
            item ->
                table.row(
                    item.id(),
                    item.name(),
                    item.category(),
                    item.priceText(),
                    item.bucketText(),
                    recent.contains(item) ? "yes" : "",
                    purchased.contains(item) ? "yes" : ""));
    table.print(terminal);
    if (history.size() > MOST_SHOWN) {
      terminal
          .out()
          .println("and " + Figures.count(history.size() - MOST_SHOWN) + " more, see --json");
    }
  }

  @Override
  public String jsonName() {
    return "user";
  }

  @Override
  public ObjectNode json() {
    ObjectNode json = Json.object().put("user_id", userId).put("known", known);
    json.put("ranked", ranked);
    json.set("purchased", array(purchased));
    json.set("recent", array(recent));
    json.set("price_shares", prices.json());
    return json;
  }

  private static List<ItemFacts> facts(Model model, int[] items) {
    return Arrays.stream(items).mapToObj(item -> ItemFacts.of(model, item)).toList();
  }

  private static ArrayNode array(List<ItemFacts> items) {
    ArrayNode array = Json.array();
    items.forEach(item -> array.add(item.json()));
    return array;
  }
}
