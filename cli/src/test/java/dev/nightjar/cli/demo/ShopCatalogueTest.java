package dev.nightjar.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.cli.demo.ShopCatalogue.ShopItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShopCatalogueTest {
  @TempDir Path folder;

  @Test
  void read_takesNamesPricesAndStatus() throws IOException {
    Path file = folder.resolve("catalogue.ndjson");
    Files.writeString(
        file,
        """
        {"item_id":"mug","attributes":{"name":"Mug","category":"Mugs","price":4.5}}
        {"item_id":"cup","status":"inactive","attributes":{"name":"Cup","category":"Mugs","price":3}}
        """);
    ShopCatalogue catalogue = ShopCatalogue.read(file);
    assertEquals(Optional.of(new ShopItem("Mug", "Mugs", 4.5, true)), catalogue.item("mug"));
    assertEquals(Optional.of(new ShopItem("Cup", "Mugs", 3, false)), catalogue.item("cup"));
    assertEquals(Optional.empty(), catalogue.item("pot"));
  }
}
