package dev.nightjar.server.contract;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.TinyShop;
import java.util.List;
import java.util.Set;

/**
 * The shop that the contract is tested with.
 *
 * <p>Popular, in this order: runner, boot, sandal (shoes), tote, purse (bags), cap (a hat without a
 * name), 42, 12.50 and one with an odd id. One item is off sale, one is gone.
 */
final class ContractShop {
  static final String VERSION = "20260101T000000Z";

  /** An id that has to be URL-encoded from end to end. */
  static final String ODD_ID = "größe 5/6?%+#";

  /** All that may be shown. */
  static final Set<String> ACTIVE =
      Set.of("runner", "boot", "sandal", "tote", "purse", "cap", "42", "12.50", ODD_ID);

  private ContractShop() {}

  static TinyShop create() {
    return new TinyShop()
        .item("runner", "Shoes", 20, 2, ItemStatus.ACTIVE, RUNNER)
        .item("boot", "Shoes", 60, 3, ItemStatus.ACTIVE, named("Shoes", "Bolt", 60, false))
        .item("sandal", "Shoes", 9, 0, ItemStatus.ACTIVE, named("Shoes", "Cord", 9, true))
        .item("tote", "Bags", 30, 3, ItemStatus.ACTIVE, named("Bags", "Acme", 30, true))
        .item("purse", "Bags", 12, 1, ItemStatus.ACTIVE, named("Bags", "Bolt", 12, true))
        .item("cap", "Hats", 15, 1, ItemStatus.ACTIVE, attributes("Hats", "Cord", 15, true))
        .item("42", "Numbers")
        .item("12.50", "Numbers")
        .item(ODD_ID, "Odd")
        .item("off", "Shoes", 19, 1, ItemStatus.INACTIVE)
        .item("gone", "Bags", 19, 1, ItemStatus.DELETED)
        .user("ann", List.of("boot", "off", "purse"), List.of("runner"), List.of("runner"))
        .user("7", List.of("cap"), List.of(), List.of())
        .priceUser(
            "pia",
            List.of("boot", "sandal", "tote", "gone"),
            List.of(1, 3, 0, 2),
            List.of(0.7f, 0.1f, 0.1f, 0.1f))
        .collaborative("runner", "boot", "off", "tote")
        .collaborative("tote", "purse")
        .semantic("runner", "sandal", "boot")
        .semantic("42", "12.50")
        .semantic(ODD_ID, "cap")
        .together("runner", "purse", "gone", "cap")
        .together("tote", "cap");
  }

  private static final String RUNNER =
      "{\"name\":\"The runner\",\"category\":\"Shoes\",\"brand\":\"Acme\",\"price\":20,"
          + "\"in_stock\":true,\"colours\":[\"red\",\"black\"],\"size\":{\"eu\":42}}";

  private static String named(String category, String brand, int price, boolean inStock) {
    return "{\"name\":\"A name\"," + attributes(category, brand, price, inStock).substring(1);
  }

  private static String attributes(String category, String brand, int price, boolean inStock) {
    return "{\"category\":\"%s\",\"brand\":\"%s\",\"price\":%d,\"in_stock\":%b}"
        .formatted(category, brand, price, inStock);
  }
}
