package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.cli.terminal.TextTable.Column;
import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for an item: its bonds with the items asked about, or with the user's own.
 *
 * @param all the strongest first
 * @param rest the share of the user's taste that comes from items which the model does not keep, or
 *     no items at all; 0 where no user is asked about
 * @param ofUser whether they are the user's own
 */
record Bonds(List<Bond> all, double rest, boolean ofUser) {
  /** Of an item that the model does not know. */
  static final Bonds NONE = new Bonds(List.of(), 0, false);

  private static final int MOST_SHOWN = 10;

  /** Of an unknown user, or one whose list taste adds nothing to, the shares are 0. */
  static Bonds of(Inquiry inquiry, int item) {
    Model model = inquiry.model();
    Optional<UserRow> user = inquiry.user();
    int[] items = inquiry.items();
    List<Bond> bonds = new ArrayList<>();
    if (user.isEmpty()) {
      for (int other : items) {
        bonds.add(Bond.of(model, other, item, 0));
      }
      return sorted(bonds, 0, false);
    }
    TasteShares shares = TasteShares.of(model, user.get(), items);
    int[] own = shares.own();
    double[] adds = shares.adds(item);
    double taste = user.get().factors().dot(model.embedding(item).collaborative());
    double rest = taste == 0 ? 0 : 1;
    for (int other : items) {
      double share = taste == 0 ? 0 : added(own, adds, other) / taste;
      rest -= share;
      if (other != item || share != 0) { // the item itself may be the user's own
        bonds.add(Bond.of(model, other, item, share));
      }
    }
    return sorted(bonds, rest, true);
  }

  void print(Terminal terminal) {
    TextTable table =
        new TextTable(
            Column.words(ofUser ? "own item" : "asked about", 16),
            Column.words("name", 36),
            Column.figures("taste"),
            Column.figures("orders with both"),
            Column.figures("lift"),
            Column.figures("behaviour"),
            Column.figures("text"));
    all.stream().limit(MOST_SHOWN).forEach(bond -> addTo(table, bond));
    if (ofUser && Math.abs(rest) >= 0.005) {
      table.row("", "(items not kept, and rounding)", Figures.percent(rest), "", "", "", "");
    }
    table.print(terminal);
    if (all.size() > MOST_SHOWN) {
      terminal.out().println("and " + Figures.count(all.size() - MOST_SHOWN) + " more, see --json");
    }
  }

  ArrayNode json() {
    ArrayNode json = Json.array();
    all.forEach(bond -> json.add(bond.json()));
    return json;
  }

  private void addTo(TextTable table, Bond bond) {
    table.row(
        bond.other().id(),
        bond.other().name(),
        ofUser ? Figures.percent(bond.taste()) : "-",
        bond.shared().isPresent()
            ? "%s of %s"
                .formatted(Figures.count(bond.shared().getAsInt()), Figures.count(bond.orders()))
            : "-",
        Double.isNaN(bond.lift()) ? "-" : Figures.times(bond.lift()),
        Figures.likeness(bond.behaviour()),
        Figures.likeness(bond.text()));
  }

  private static double added(int[] own, double[] adds, int item) {
    for (int j = 0; j < own.length; j++) {
      if (own[j] == item) {
        return adds[j];
      }
    }
    return 0;
  }

  private static Bonds sorted(List<Bond> bonds, double rest, boolean ofUser) {
    bonds.sort(
        Comparator.comparingDouble((Bond bond) -> -Math.abs(bond.taste()))
            .thenComparingInt(bond -> -bond.shared().orElse(0))
            .thenComparingDouble(bond -> -bond.behaviour()));
    return new Bonds(List.copyOf(bonds), rest, ofUser);
  }
}
