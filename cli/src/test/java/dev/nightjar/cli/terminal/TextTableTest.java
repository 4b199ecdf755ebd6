package dev.nightjar.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.cli.terminal.TextTable.Column;
import org.junit.jupiter.api.Test;

final class TextTableTest {
  @Test
  void print_alignsWordsLeftAndFiguresRight() {
    TextTable table =
        table().row("mug", "A very long name of a mug", "9.50").row("teapot", "Pot", "12.00");
    assertEquals(
        """
        item    name         price
        mug     A very lon…   9.50
        teapot  Pot          12.00
        """,
        Printed.by(table::print));
  }

  @Test
  void print_setsNotesBelowTheirRow() {
    TextTable table = table().row("mug", "Mug", "-").note("popular\nin Mugs").row("pot", "", "1");
    assertEquals(
        """
        item  name  price
        mug   Mug       -
              popular in Mugs
        pot             1
        """,
        Printed.by(table::print));
  }

  @Test
  void print_onATerminal_dimsNotes() {
    TextTable table = new TextTable(Column.words("item", 9)).row("@|red mug|@").note("why");
    assertEquals(
        "\u001b[1mitem\u001b[0m\n@|red mu…\n\u001b[2m           why\u001b[0m\n",
        Printed.by(table::print, new Ink(true)));
  }

  @Test
  void row_ofAnotherLength_isRefused() {
    TextTable table = table();
    assertThrows(IllegalArgumentException.class, () -> table.row("mug"));
  }

  private static TextTable table() {
    return new TextTable(
        Column.words("item", 8), Column.words("name", 11), Column.figures("price"));
  }
}
