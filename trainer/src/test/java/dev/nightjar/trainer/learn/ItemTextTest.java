package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

final class ItemTextTest {
  @Test
  void of_putsNameCategoryBrandFirst() throws JsonProcessingException {
    assertEquals(
        "Stoneware Mug. Mugs. Fjordware. Holds tea. blue. gift",
        text(
            """
            {"brand": "Fjordware", "category": "Mugs", "description": "Holds tea", "name": "Stoneware Mug",
             "tags": ["blue", "gift", "blue"]}"""));
  }

  @Test
  void of_leavesOutWhatIsNoText() throws JsonProcessingException {
    assertEquals(
        "Mug",
        text(
            """
            {"name": "Mug", "price": 3.5, "in_stock": true, "image": "https://shop.example/mug.png", "sku": "MUG-BLUE",
             "size": "12", "released": "2026-01-02T00:00:00Z", "path": "/mugs/blue"}"""));
  }

  @Test
  void of_nothing_isEmpty() throws JsonProcessingException {
    assertEquals("", text("{}"));
  }

  private static String text(String json) throws JsonProcessingException {
    return ItemText.of(new JsonMapper().readTree(json));
  }
}
