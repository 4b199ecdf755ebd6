package dev.nightjar.server.contract;

import static dev.nightjar.server.contract.Envelopes.requireFailure;
import static dev.nightjar.server.contract.Envelopes.requireSuccess;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events: each field good and bad, and what is on disk once it was acknowledged. */
@ExtendWith(ContractServer.class)
final class EventsIT {
  private static final String PATH = "/api/v1/events/ingest";
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "user_id           | 'user_id':'u','event_name':'search'",
        "user_id           | 'user_id':17,'event_name':'search'",
        "event_name        | 'user_id':'u','event_name':'view','item_id':'cap'",
        "event_name        | 'user_id':'u','event_name':'click','item_id':'cap'",
        "event_name        | 'user_id':'u','event_name':'add_to_cart','item_id':'cap'",
        "event_name        | 'user_id':'u','event_name':'remove_from_cart','item_id':'cap'",
        "event_name        | 'user_id':'u','event_name':'checkout_start'",
        "event_name        | 'user_id':'u','event_name':'purchase','item_id':'cap'",
        "event_name        | 'user_id':'u','event_name':'identify','previous_user_id':'v'",
        "event_name        | 'user_id':'u','event_name':'a name of our own'",
        "event_family      | 'user_id':'u','event_name':'shown','event_family':'exposure'",
        "event_family      | 'user_id':'u','event_name':'shown','event_family':'engagement'",
        "event_family      | 'user_id':'u','event_name':'shown','event_family':'conversion'",
        "event_family      | 'user_id':'u','event_name':'shown','event_family':'system'",
        "item_id           | 'user_id':'u','event_name':'click','item_id':42",
        "recommendation_id | 'user_id':'u','event_name':'click','item_id':'cap','recommendation_id':'r'",
        "session_id        | 'user_id':'u','event_name':'search','session_id':'s'",
        "order_id          | 'user_id':'u','event_name':'purchase','item_id':'cap','order_id':'o'",
        "quantity          | 'user_id':'u','event_name':'purchase','item_id':'cap','quantity':0.5",
        "price             | 'user_id':'u','event_name':'purchase','item_id':'cap','price':0",
        "timestamp         | 'user_id':'u','event_name':'search','timestamp':'2026-01-01T00:00:00Z'",
        "timestamp         | 'user_id':'u','event_name':'search','timestamp':1767225600000",
        "event_id          | 'user_id':'u','event_name':'search','event_id':'e'",
        "context           | 'user_id':'u','event_name':'search','context':{'page':'home'}",
        "of the shop's own | 'user_id':'u','event_name':'search','query':'red shoes'"
      })
  void goodField_isTaken(String field, String members, ServerProcess server) throws IOException {
    Reply reply = server.client().post(PATH, object(members));
    requireSuccess(202, reply);
    assertEquals(1, reply.json().at("/data/accepted").intValue(), field);
    assertTrue(reply.json().has("error"));
    assertTrue(reply.json().path("error").isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "user_id          | 'event_name':'search'",
        "user_id          | 'user_id':'','event_name':'search'",
        "user_id          | 'user_id':null,'event_name':'search'",
        "user_id          | 'user_id':['u'],'event_name':'search'",
        "event_name       | 'user_id':'u'",
        "event_name       | 'user_id':'u','event_name':''",
        "event_name       | 'user_id':'u','event_name':{}",
        "event_family     | 'user_id':'u','event_name':'shown','event_family':'sight'",
        "item_id          | 'user_id':'u','event_name':'view'",
        "item_id          | 'user_id':'u','event_name':'click'",
        "item_id          | 'user_id':'u','event_name':'add_to_cart'",
        "item_id          | 'user_id':'u','event_name':'remove_from_cart'",
        "item_id          | 'user_id':'u','event_name':'purchase'",
        "item_id          | 'user_id':'u','event_name':'search','item_id':true",
        "previous_user_id | 'user_id':'u','event_name':'identify'",
        "quantity         | 'user_id':'u','event_name':'purchase','item_id':'cap','quantity':0",
        "quantity         | 'user_id':'u','event_name':'purchase','item_id':'cap','quantity':-1",
        "quantity         | 'user_id':'u','event_name':'purchase','item_id':'cap','quantity':'many'",
        "price            | 'user_id':'u','event_name':'purchase','item_id':'cap','price':-0.01",
        "price            | 'user_id':'u','event_name':'purchase','item_id':'cap','price':[]",
        "timestamp        | 'user_id':'u','event_name':'search','timestamp':'yesterday'",
        "timestamp        | 'user_id':'u','event_name':'search','timestamp':{}",
        "event_id         | 'user_id':'u','event_name':'search','event_id':[1]",
        "context          | 'user_id':'u','event_name':'search','context':'home'"
      })
  void badField_isNamed(String field, String members, ServerProcess server) throws IOException {
    Reply reply = server.client().post(PATH, "[" + object(members) + "]");
    requireFailure(400, reply);
    assertEquals(List.of(field), reply.badFields());
    assertEquals(0, reply.json().at("/error/0/index").intValue());
    assertTrue(reply.json().at("/error/0/message").isTextual());
  }

  @Test
  void array_withBadOnes_isNotTakenAtAllAndListsThem(ServerProcess server) throws IOException {
    String user = UUID.randomUUID().toString();
    String good = "{\"user_id\":\"%s\",\"event_name\":\"search\"}".formatted(user);
    String noName = "{\"user_id\":\"%s\"}".formatted(user);
    Reply reply = server.client().post(PATH, "[%s,%s,%s,5]".formatted(good, noName, good));
    requireFailure(400, reply);
    assertEquals(2, reply.json().path("error").size());
    assertEquals(1, reply.json().at("/error/0/index").intValue());
    assertEquals("event_name", reply.json().at("/error/0/field").textValue());
    assertEquals(3, reply.json().at("/error/1/index").intValue());
    assertEquals(List.of(), logged(server, user));
  }

  @Test
  void array_ofOneToAThousand_isTaken(ServerProcess server) throws IOException {
    requireFailure(400, server.client().post(PATH, "[]"));
    Reply most = server.client().post(PATH, array(1_000));
    requireSuccess(202, most);
    assertEquals(1_000, most.json().at("/data/accepted").intValue());
    requireFailure(413, server.client().post(PATH, array(1_001)));
  }

  @Test
  void acknowledgedEvent_isOnDiskAsItCame(ServerProcess server) throws IOException {
    String user = UUID.randomUUID().toString();
    Instant before = Instant.now();
    String event =
        """
        {"user_id":"%s","event_name":"purchase","item_id":42,"order_id":"o-1","quantity":2,
         "price":3.50,"timestamp":"2026-01-01T00:00:00Z","event_id":"e-1","context":{"a":[1,null]},
         "our_own":"ünï\\ncode"}
        """;
    requireSuccess(202, server.client().post(PATH, event.formatted(user)));
    JsonNode kept = logged(server, user).get(0);
    assertEquals("purchase", kept.path("event_name").textValue());
    assertEquals("42", kept.path("item_id").asText());
    assertEquals("o-1", kept.path("order_id").textValue());
    assertEquals(2, kept.path("quantity").doubleValue());
    assertEquals(3.5, kept.path("price").doubleValue());
    assertEquals("e-1", kept.path("event_id").textValue());
    assertEquals("{\"a\":[1,null]}", kept.path("context").toString());
    assertEquals("ünï\ncode", kept.path("our_own").textValue());
    long received = kept.path("received_at").longValue();
    assertTrue(received >= before.toEpochMilli() && received <= Instant.now().toEpochMilli());
  }

  @Test
  void eventWithoutATime_happenedWhenItArrived(ServerProcess server) throws IOException {
    String user = UUID.randomUUID().toString();
    String event = "{\"user_id\":\"%s\",\"event_name\":\"search\"}".formatted(user);
    requireSuccess(202, server.client().post(PATH, event));
    JsonNode kept = logged(server, user).get(0);
    assertEquals(kept.path("received_at").asText(), kept.path("timestamp").asText());
  }

  private static List<JsonNode> logged(ServerProcess server, String user) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : server.loggedEvents()) {
      JsonNode event = JSON.readTree(line);
      if (event.path("user_id").asText().equals(user)) {
        events.add(event);
      }
    }
    return events;
  }

  private static String array(int events) {
    String one = "{\"user_id\":\"u\",\"event_name\":\"search\"}";
    return "[" + (one + ",").repeat(events - 1) + one + "]";
  }

  /** JSON with single quotes, which are easier to read among the many in a table. */
  private static String object(String members) {
    return "{" + members.replace('\'', '"') + "}";
  }
}
