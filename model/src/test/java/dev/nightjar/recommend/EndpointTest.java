package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "RECOMMEND, recommend, 12, AUTO",
    "ITEM, item, 4, SEMANTIC",
    "SESSION, session, 10, AUTO",
    "BASKET, basket, 10, AUTO",
    "PRICE_OPTIMIZED, price_optimized, 10, AUTO"
  })
  void defaults_areThoseOfTheContract(Endpoint endpoint, String name, int limit, Mode mode) {
    assertEquals(name, endpoint.wireName());
    assertEquals(limit, endpoint.defaultLimit());
    assertEquals(mode, endpoint.defaultMode());
    assertEquals(new Options(new Page(1, limit), mode, List.of()), endpoint.defaults());
  }
}
