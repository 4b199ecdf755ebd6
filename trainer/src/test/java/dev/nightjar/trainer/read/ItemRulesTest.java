package dev.nightjar.trainer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ItemRulesTest {
  private static String check(String item) throws RejectedRowException {
    return ItemRules.check(
            ItemJson.parse(item.replace('\'', '"'), RejectReason.MALFORMED_ROW), "a.json")
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'item_id':7}                                            | [7,product,active,{},a.json]",
        "{'item_id':'7','item_type':'gift','status':'deleted'}    | [7,gift,deleted,{},a.json]",
        "{'item_id':'7','item_type':null,'status':''}             | [7,product,active,{},a.json]",
        "{'item_id':'7','attributes':{'b':1,'a':{'d':'x','c':2}}} | [7,product,active,{'a':{'c':2,'d':'x'},'b':1},a.json]",
        "{'item_id':'7','attributes':{'a':null,'b':[null,{'c':null}]}} | [7,product,active,{'b':[null,{}]},a.json]",
        "{'item_id':'7','price':2.50,'attributes':{'name':'Lamp'}}| [7,product,active,{'name':'Lamp','price':2.5},a.json]",
        "{'item_id':'7','name':'flat','attributes':{'name':'own'}}| [7,product,active,{'name':'own'},a.json]",
      })
  void check_item_isCompleted(String item, String expected) throws RejectedRowException {
    assertEquals(expected.replace('\'', '"'), check(item));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MALFORMED_ROW   | [1]",
        "MALFORMED_ROW   | {'item_id':'7'",
        "MALFORMED_ROW   | {'item_id':'7'} x",
        "MALFORMED_ROW   | {'item_id':true}",
        "MALFORMED_ROW   | {'item_id':'7','status':{}}",
        "MISSING_ITEM_ID | {}",
        "MISSING_ITEM_ID | {'item_id':' '}",
        "BAD_STATUS      | {'item_id':'7','status':'Active'}",
        "BAD_STATUS      | {'item_id':'7','status':1}",
        "BAD_ATTRIBUTES  | {'item_id':'7','attributes':[1]}",
        "BAD_ATTRIBUTES  | {'item_id':'7','attributes':'red'}",
      })
  void check_brokenRule_isTheReason(RejectReason reason, String item) {
    RejectedRowException rejected = assertThrows(RejectedRowException.class, () -> check(item));
    assertEquals(reason, rejected.reason());
  }

  @ParameterizedTest
  @CsvSource({"item_id", "item_type"})
  void check_idOf257Characters_isTooLong(String key) {
    RejectedRowException rejected =
        assertThrows(
            RejectedRowException.class,
            () -> check("{'item_id':'7','%s':'%s'}".formatted(key, "x".repeat(257))));
    assertEquals(RejectReason.ID_TOO_LONG, rejected.reason());
  }

  @Test
  void check_attributesAsText_areTheObjectInIt() throws RejectedRowException {
    assertEquals(
        "[7,product,active,{\"a\":1},a.json]",
        ItemRules.check(
                ItemJson.parse(
                    "{\"item_id\":\"7\",\"attributes\":\"{\\\"a\\\":1}\"}",
                    RejectReason.MALFORMED_ROW),
                "a.json")
            .toString());
  }

  @Test
  void checkChange_withoutType_namesNone_butTheDefaultStatus() throws RejectedRowException {
    assertEquals(
        "[7,,active,{\"a\":null},a.json]",
        ItemRules.checkChange(
                ItemJson.parse("{\"item_id\":\"7\",\"a\":null}", RejectReason.MALFORMED_ROW),
                "a.json")
            .toString());
  }
}
