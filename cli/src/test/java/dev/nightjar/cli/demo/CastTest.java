package dev.nightjar.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CastTest {
  @TempDir Path store;

  @Test
  void of_choosesWhatHasSomethingToShow() throws IOException {
    TinyShop shop =
        items()
            .semantic("tea", "pot")
            .collaborative("tea", "mug")
            .semantic("pot", "mug")
            .together("pot", "mug", "tea", "jug")
            .together("mug", "jug", "pot");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      assertEquals(
          new Cast("bob", List.of(), Set.of(), "somebody-new", "tea", List.of("pot", "mug", "jug")),
          Cast.of(model));
    }
  }

  @Test
  void of_withoutThreeThatAreBoughtTogether_fails() throws IOException {
    TinyShop shop =
        items().semantic("tea", "pot").collaborative("tea", "mug").together("pot", "mug");
    try (Model model = shop.open(store, "20260101T000000Z")) {
      IOException e = assertThrows(IOException.class, () -> Cast.of(model));
      assertEquals("expected three items that are bought together, found none", e.getMessage());
    }
  }

  private static TinyShop items() {
    return new TinyShop()
        .item("mug", "Mugs")
        .item("pot", "Pots")
        .item("tea", "Tea")
        .item("jug", "Pots")
        .user("ann", List.of("pot"), List.of("mug"), List.of("mug"))
        .priceUser("bob", List.of("pot", "tea"), List.of(1, 0), List.of(1f, 0f, 0f, 0f))
        .priceUser("cy", List.of("pot", "tea"), List.of(1, 0), List.of(1f, 0f, 0f, 0f));
  }
}
