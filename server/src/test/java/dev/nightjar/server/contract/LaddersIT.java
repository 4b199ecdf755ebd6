package dev.nightjar.server.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladders: each rung fills what the one above left short. */
@ExtendWith(ContractServer.class)
final class LaddersIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // user: personalized, popular in the user's categories, popular
        "RECOMMEND       | auto          | boot,purse,sandal,tote | {\"personalized\":2,\"popular_in_category\":1,\"popular\":1}",
        "RECOMMEND       | collaborative | boot,purse,sandal,tote | {\"personalized\":2,\"popular_in_category\":1,\"popular\":1}",
        "RECOMMEND       | semantic      | sandal,boot            | {\"semantic\":2}",
        "RECOMMEND       | popular       | boot,sandal,tote,purse | {\"popular\":4}",
        // item and session: behaviour, semantic, popular in the item's category, popular
        "ITEM            | auto          | boot,tote,sandal,purse | {\"collaborative\":2,\"semantic\":1,\"popular\":1}",
        "ITEM            | collaborative | boot,tote,sandal,purse | {\"collaborative\":2,\"semantic\":1,\"popular\":1}",
        "ITEM            | semantic      | sandal,boot,tote,purse | {\"semantic\":2,\"popular\":2}",
        "ITEM            | popular       | boot,sandal,tote,purse | {\"popular\":4}",
        "SESSION         | auto          | boot,tote,sandal,purse | {\"collaborative\":2,\"semantic\":1,\"popular\":1}",
        "SESSION         | semantic      | sandal,boot,tote,purse | {\"semantic\":2,\"popular\":2}",
        "SESSION         | popular       | boot,sandal,tote,purse | {\"popular\":4}",
        // basket: co-occurrence, behaviour, popular in its categories, popular
        "BASKET          | auto          | purse,cap,boot,tote,sandal,42 | {\"co_occurrence\":2,\"collaborative\":2,\"popular_in_category\":1,\"popular\":1}",
        "BASKET          | semantic      | sandal,boot            | {\"semantic\":2}",
        "BASKET          | popular       | boot,sandal,tote,purse | {\"popular\":4}",
        // a user without prices gets the list as it is
        "PRICE_OPTIMIZED | auto          | boot,purse,sandal,tote | {\"personalized\":2,\"popular_in_category\":1,\"popular\":1}",
        "PRICE_OPTIMIZED | popular       | boot,sandal,tote,purse | {\"popular\":4}"
      })
  void eachRung_fillsWhatTheOneAboveLeftShort(
      Endpoint endpoint, String mode, String ids, String sources, ServerProcess server)
      throws IOException {
    List<String> expected = List.of(ids.split(","));
    String limit = Integer.toString(expected.size());
    Reply reply = endpoint.ask(server, "mode", '"' + mode + '"', "limit", limit);
    assertEquals(expected, reply.itemIds());
    assertEquals(sources, reply.meta("sources"));
  }

  @Test
  void itemsCategory_isARungOfItsOwn(ServerProcess server) throws IOException {
    Reply reply = server.client().get("/item/boot?limit=3");
    assertEquals(List.of("runner", "sandal", "tote"), reply.itemIds());
    assertEquals("{\"popular_in_category\":2,\"popular\":1}", reply.meta("sources"));
  }

  @Test
  void basket_sumsItsScoresOverTheWholeCart(ServerProcess server) throws IOException {
    String cart = "{\"item_ids\":[\"runner\",\"tote\"],\"limit\":2}";
    Reply reply = server.client().post("/recommend/basket", cart);
    assertEquals(List.of("cap", "purse"), reply.itemIds());
  }

  @Test
  void priceOptimized_reRanksTheUsersOwnList(ServerProcess server) throws IOException {
    Reply plain = server.client().post("/recommend", "{\"user_id\":\"pia\"}");
    assertEquals(List.of("boot", "sandal", "tote"), plain.itemIds().subList(0, 3));
    Reply byPrice = server.client().post("/recommend/price_optimized", "{\"user_id\":\"pia\"}");
    assertEquals(List.of("sandal", "boot", "tote"), byPrice.itemIds().subList(0, 3));
    assertEquals("\"price_optimized\"", byPrice.meta("strategy"));
  }
}
