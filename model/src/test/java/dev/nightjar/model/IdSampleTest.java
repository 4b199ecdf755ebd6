package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdSampleTest {
  @TempDir Path store;

  @Test
  void sample_isTheSeeds_andHasNobodyTwice() throws IOException {
    TinyShop shop = new TinyShop().item("mug", "Mugs");
    for (int user = 0; user < 100; user++) {
      shop.user("user-" + user, List.of("mug"), List.of(), List.of());
    }
    try (Model model = shop.open(store, "20260101T000000Z")) {
      List<String> sample = IdSample.ofUsers(model, 20, 7);
      assertEquals(20, sample.stream().distinct().count());
      assertEquals(sample, IdSample.ofUsers(model, 20, 7));
      assertNotEquals(sample, IdSample.ofUsers(model, 20, 8));
      assertEquals(100, IdSample.ofUsers(model, 1000, 7).size());
    }
  }
}
