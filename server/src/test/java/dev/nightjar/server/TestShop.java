package dev.nightjar.server;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.TinyShop;
import java.util.List;

/**
 * The shop that the tests of the server serve.
 *
 * <p>Popular, in this order: mug, cup, pot, tea, jar, 42, 12.50 and one with an odd id; "old" is
 * not on sale.
 */
public final class TestShop {
  /** An id that has to be URL-encoded from end to end. */
  public static final String ODD_ID = "größe 5/6?%+#";

  private TestShop() {}

  public static TinyShop create() {
    return new TinyShop()
        .item("mug", "Mugs", 8, 0, ItemStatus.ACTIVE)
        .item("cup", "Mugs", 12, 1, ItemStatus.ACTIVE)
        .item("pot", "Pots", 25, 2, ItemStatus.ACTIVE)
        .item("tea", "Tea", 5, 0, ItemStatus.ACTIVE)
        .item("jar", "Pots", 35, 3, ItemStatus.ACTIVE)
        .item("42", "Numbers")
        .item("12.50", "Numbers")
        .item(ODD_ID, "Odd")
        .item("old", "Mugs", 9, 0, ItemStatus.INACTIVE)
        .user("ann", List.of("pot", "old", "tea", "cup"), List.of("mug"), List.of("mug"))
        .user("7", List.of("jar"), List.of(), List.of())
        .priceUser(
            "pia",
            List.of("pot", "mug", "jar", "tea"),
            List.of(1, 3, 0, 2),
            List.of(0.7f, 0.1f, 0.1f, 0.1f))
        .collaborative("mug", "pot", "cup")
        .semantic("mug", "cup", "tea")
        .semantic("42", "12.50")
        .semantic(ODD_ID, "jar")
        .together("mug", "tea", "old", "jar")
        .together("pot", "tea", "cup");
  }
}
