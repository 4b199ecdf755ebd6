package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestJsonTest {
  @Test
  void object_nameTwice_isRefused() {
    Refusal refusal = refusal(bytes("{\"filters\":{\"price\":{\"$gte\":10,\"$gte\":0}}}"));
    assertEquals(400, refusal.status());
    assertEquals("expected one JSON value, in which no object has a name twice", refusal.detail());
  }

  @Test
  void object_malformed_saysWhere() {
    assertEquals(
        "expected JSON, found something else at line 2, column 9",
        refusal(bytes("{\"a\": 1,\n\"b\": NaN}")).detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "5", "null", "\"text\"", "{", "{\"a\":1} {}", "{a:1}"})
  void object_notOneObject_is400(String body) {
    assertEquals(400, refusal(bytes(body)).status());
  }

  @Test
  void object_notUtf8_saysSo() {
    byte[] body = bytes("{\"user_id\":\"x\"}");
    body[12] = (byte) 0xff;
    assertEquals("expected JSON in UTF-8, found bytes that are not UTF-8", refusal(body).detail());
  }

  @Test
  void object_utf16_isRefused() {
    assertEquals(400, refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16)).status());
  }

  @Test
  void object_nestedDeeply_isRefused() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertTrue(refusal(bytes(deep)).detail().contains("1,000 levels"));
  }

  @Test
  void object_numberOfManyDigits_isRefused() {
    assertEquals(400, refusal(bytes("{\"a\":" + "9".repeat(100_000) + "}")).status());
  }

  @Test
  void object_numberOutOfReach_isRefused() {
    assertEquals(
        "expected JSON, found a number beyond all reach",
        refusal(bytes("{\"a\":1e99999999999999999999}")).detail());
  }

  private static Refusal refusal(byte[] body) {
    return assertThrows(Refusal.class, () -> RequestJson.object(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
