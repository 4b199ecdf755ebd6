package dev.nightjar.recommend.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.model.ItemRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttributeIndexTest {
  /** Items: 0 has a number, 1 a text, 2 nothing but the model's price, 3 neither. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0     | {\"price\":9.99}",
        "1     | {\"price\":20}",
        "2     | {\"price\":5.45}",
        "0,1,2 | {\"price\":{\"$exists\":true}}",
        "3     | {\"price\":{\"$ne\":\"x\",\"$exists\":false}}",
        "0,2   | {\"price\":{\"$lt\":20}}"
      })
  void allowed_price_isTheAttributesElseTheModels(String expected, String filter) {
    AttributeIndexBuilder builder = new AttributeIndexBuilder();
    builder.add("a", "product", 0, 7.5f, "{\"price\":9.99}");
    builder.add("b", "product", 0, 7.5f, "{\"price\":\"20.00\"}");
    builder.add("c", "product", 0, 5.45f, "{\"price\":null}");
    builder.add("d", "product", ItemRow.NO_BUCKET, Float.NaN, "{}");
    assertEquals(expected, numbers(builder.build(), filter));
  }

  /** What the service says of an item cannot be said by an attribute of the same name. */
  @Test
  void allowed_attributeNamedAsAField_isNotAskedFor() {
    AttributeIndexBuilder builder = new AttributeIndexBuilder();
    builder.add("a", "product", 2, 1, "{\"item_type\":\"bundle\",\"price_bucket\":7}");
    AttributeIndex index = builder.build();
    assertEquals("", numbers(index, "{\"item_type\":\"bundle\"}"));
    assertEquals("0", numbers(index, "{\"item_type\":\"product\",\"price_bucket\":2}"));
  }

  /** Beyond 257 characters a text is not kept, and no operand of 256 can tell. */
  @Test
  void allowed_longText_comparesAsIfItWereWhole() {
    String common = "x".repeat(256);
    AttributeIndexBuilder builder = new AttributeIndexBuilder();
    builder.add("a", "product", 0, 1, "{\"t\":\"%s\"}".formatted(common));
    builder.add("b", "product", 0, 1, "{\"t\":\"%sabc\"}".formatted(common));
    AttributeIndex index = builder.build();
    assertEquals("0", numbers(index, "{\"t\":\"%s\"}".formatted(common)));
    assertEquals("1", numbers(index, "{\"t\":{\"$gt\":\"%s\"}}".formatted(common)));
    assertEquals("0,1", numbers(index, "{\"t\":{\"$gte\":\"%s\"}}".formatted(common)));
  }

  @Test
  void allowed_noItems_isNothing() {
    AttributeIndex index = new AttributeIndexBuilder().build();
    assertEquals("", numbers(index, "{\"$not\":{\"a\":1}}"));
    assertEquals("", numbers(index, "{\"$and\":[{}]}"));
    assertEquals("", numbers(index, "{\"a\":{\"$exists\":false}}"));
  }

  @Test
  void allowed_unknownAttributes_areNamedOnceInOrder() {
    AttributeIndexBuilder builder = new AttributeIndexBuilder();
    builder.add("a", "product", 0, 1, "{}");
    Allowed allowed =
        builder
            .build()
            .allowed(
                TestJson.filter("{\"z\":1,\"b\":{\"$exists\":false,\"$ne\":2},\"item_id\":\"a\"}"));
    assertEquals(
        List.of("no item has the attribute \"b\"", "no item has the attribute \"z\""),
        allowed.warnings());
  }

  @Test
  void add_attributesThatAreNoObject_isRefusedByName() {
    for (String bad : List.of("[1]", "{", "\"x\"")) {
      Exception e =
          assertThrows(
              IllegalArgumentException.class,
              () -> new AttributeIndexBuilder().add("mug", "product", 0, 1, bad));
      assertEquals(
          "expected a JSON object of attributes of the item mug, found " + bad, e.getMessage());
    }
  }

  private static String numbers(AttributeIndex index, String filter) {
    List<String> numbers =
        index.allowed(TestJson.filter(filter)).stream().mapToObj(Integer::toString).toList();
    return String.join(",", numbers);
  }
}
