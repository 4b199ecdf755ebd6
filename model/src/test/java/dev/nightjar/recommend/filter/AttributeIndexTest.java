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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "in_stock | a number  | {\"in_stock\":1}",
        "in_stock | a number  | {\"in_stock\":{\"$not\":{\"$gt\":1}}}",
        "in_stock | a text    | {\"in_stock\":[true,\"yes\"]}",
        "price    | a boolean | {\"price\":{\"$ne\":true}}",
        "size     | a number  | {\"size\":{\"$lt\":9}}"
      })
  void allowed_kindThatNoItemHas_isNamed(String attribute, String kind, String filter) {
    AttributeIndexBuilder builder = new AttributeIndexBuilder();
    builder.add("a", "product", 0, 1, "{\"in_stock\":true,\"size\":{\"eu\":42}}");
    Allowed allowed = builder.build().allowed(TestJson.filter(filter));
    assertEquals(
        List.of("no item has %s in the attribute \"%s\"".formatted(kind, attribute)),
        allowed.warnings());
  }

  @Test
  void add_numberThatNoFilterCanSay_isPresentAndNothingElse() {
    AttributeIndexBuilder builder = new AttributeIndexBuilder();
    builder.add("a", "product", 0, 3, "{\"n\":100e2147483647,\"price\":1e-2147483647}");
    builder.add("b", "product", 0, 3, "{\"n\":7}");
    AttributeIndex index = builder.build();
    assertEquals("0,1", numbers(index, "{\"n\":{\"$exists\":true}}"));
    assertEquals("1", numbers(index, "{\"n\":{\"$gt\":0}}"));
    assertEquals("0,1", numbers(index, "{\"price\":3}"));
  }

  @Test
  void add_nameTooLongToAskFor_isPassedOverWithAllBelow() {
    String name = "x".repeat(254);
    AttributeIndexBuilder builder = new AttributeIndexBuilder(5);
    builder.add("a", "product", ItemRow.NO_BUCKET, Float.NaN, "{}"); // three fields
    String json = "{\"NAMExyz\":{\"z\":1},\"NAME\":{\"yy\":2,\"yyy\":{\"z\":3},\"y\":1}}";
    builder.add("b", "product", ItemRow.NO_BUCKET, Float.NaN, json.replace("NAME", name));
    AttributeIndex index = builder.build(); // had a long name been taken, a short one were not
    assertEquals("1", numbers(index, "{\"%s\":{\"$exists\":true}}".formatted(name)));
    assertEquals("1", numbers(index, "{\"%s.y\":1}".formatted(name)));
  }

  /** A name has all of its items or none: else what is there of it would answer wrongly. */
  @Test
  void add_namesBeyondTheMost_arePassedOverForGood() {
    AttributeIndexBuilder builder = new AttributeIndexBuilder(4);
    builder.add("a", "product", ItemRow.NO_BUCKET, Float.NaN, "{\"one\":1}");
    builder.add("b", "product", ItemRow.NO_BUCKET, 2, "{\"one\":1,\"two\":1,\"three\":{\"a\":1}}");
    builder.add("c", "product", 1, 2, "{\"one\":2,\"two\":1,\"price\":8,\"four\":1}");
    AttributeIndex index = builder.build();
    assertEquals("0,1", numbers(index, "{\"one\":1}"));
    assertEquals("1", numbers(index, "{\"price\":2}"));
    assertEquals("2", numbers(index, "{\"price\":8,\"price_bucket\":1,\"item_type\":\"product\"}"));
    for (String name : List.of("two", "three", "three.a", "four")) {
      Allowed allowed = index.allowed(TestJson.filter("{\"%s\":1}".formatted(name)));
      assertEquals(List.of("no item has the attribute \"" + name + "\""), allowed.warnings(), name);
    }
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
