package dev.nightjar.recommend;

import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import java.util.List;

/**
 * Answers the five endpoints from one open model.
 *
 * <p>Each method reads as its endpoint's ladder: a rung fills what the one above left short, up to
 * the model's depth. The mode says where on the ladder to start. A user or an item that the model
 * does not know is no error: the answer comes from further down. Safe for any number of threads.
 */
public final class Recommender {
  private static final int QUICK_SCORES = 4_000; // adding up and ranking so many takes about 100 µs

  private final Model model;
  private final ThreadLocal<Scratch> scratch;

  public Recommender(Model model) {
    this.model = model;
    int items = model.items().size();
    this.scratch = ThreadLocal.withInitial(() -> new Scratch(items));
  }

  public Model model() {
    return model;
  }

  /**
   * Says whether an item may be shown from now on, whatever the model says: at once and in every
   * answer. An item that the model does not know is ignored.
   */
  public void setActive(String itemId, boolean active) {
    int item = model.items().number(itemId);
    if (item != Items.UNKNOWN) {
      model.items().setActive(item, active);
    }
  }

  /** A ranked list for a user: personalized → popular in the user's categories → popular. */
  public Answer user(String userId, Options options) {
    Ladder ladder = ladder(options);
    model.user(userId).ifPresent(user -> climb(ladder, user, options.mode()));
    ladder.popular();
    return ladder.answer(options.page());
  }

  /**
   * The user's list in an order that suits the user's prices; a user without prices gets the list
   * as it is. The list of {@link #user} was re-ranked in the night; those of the other modes are
   * re-ranked now.
   */
  public Answer priceOptimized(String userId, Options options) {
    Ladder ladder = ladder(options);
    model.user(userId).ifPresent(user -> climbByPrice(ladder, user, options.mode()));
    ladder.popular();
    return ladder.answer(options.page());
  }

  /** Items like one item or one click: behaviour → semantic → popular in its category → popular. */
  public Answer item(String itemId, Options options) {
    Ladder ladder = ladder(options);
    ladder.list.exclude(itemId);
    int[] item = known(List.of(itemId));
    switch (options.mode()) {
      case AUTO, COLLABORATIVE -> {
        ladder.collaborative(item);
        ladder.semantic(item);
        ladder.popularInCategories(item);
      }
      case SEMANTIC -> {
        ladder.semantic(item);
        ladder.popularInCategories(item);
      }
      case POPULAR -> {}
    }
    ladder.popular();
    return ladder.answer(options.page());
  }

  /**
   * Bought together with a cart: co-occurrence → behaviour → popular in its categories → popular.
   */
  public Answer basket(List<String> itemIds, Options options) {
    Ladder ladder = ladder(options);
    itemIds.forEach(ladder.list::exclude);
    int[] cart = known(itemIds);
    switch (options.mode()) {
      case AUTO, COLLABORATIVE -> {
        ladder.coOccurrence(cart);
        ladder.collaborative(cart);
        ladder.popularInCategories(cart);
      }
      case SEMANTIC -> {
        ladder.semantic(cart);
        ladder.popularInCategories(cart);
      }
      case POPULAR -> {}
    }
    ladder.popular();
    return ladder.answer(options.page());
  }

  /**
   * Whether an answer may take longer than about 100 µs and so belongs on a worker thread: one that
   * adds up many lists.
   *
   * @param items how many items the request names: the cart's size, 1 for an item or a click, 0 for
   *     a user
   */
  public boolean mayTakeLong(Endpoint endpoint, Mode mode, int items) {
    boolean sumsRecentItems =
        mode == Mode.SEMANTIC
            && (endpoint == Endpoint.RECOMMEND || endpoint == Endpoint.PRICE_OPTIMIZED);
    boolean reranksNow = endpoint == Endpoint.PRICE_OPTIMIZED && mode == Mode.POPULAR;
    long scores = (long) items * model.manifest().shape().depth();
    return sumsRecentItems || reranksNow || scores > QUICK_SCORES;
  }

  private void climb(Ladder ladder, UserRow user, Mode mode) {
    excludePurchased(ladder, user);
    int[] recent = user.recent().toArray();
    switch (mode) {
      case AUTO, COLLABORATIVE -> {
        ladder.ranked(user.ranked(), Rung.PERSONALIZED);
        ladder.popularInCategories(recent);
      }
      case SEMANTIC -> {
        ladder.semantic(recent);
        ladder.popularInCategories(recent);
      }
      case POPULAR -> {}
    }
  }

  private void climbByPrice(Ladder ladder, UserRow user, Mode mode) {
    if (user.priceAffinity().size() == 0) {
      climb(ladder, user, mode);
      return;
    }
    excludePurchased(ladder, user);
    int[] recent = user.recent().toArray();
    switch (mode) {
      case AUTO, COLLABORATIVE -> {
        ladder.ranked(user.ranked(), user.priceOrder(), Rung.PRICE_OPTIMIZED);
        ladder.popularInCategories(recent);
      }
      case SEMANTIC -> {
        ladder.semantic(recent);
        ladder.calibrate(user.priceAffinity());
        ladder.popularInCategories(recent);
      }
      case POPULAR -> {
        ladder.popular();
        ladder.calibrate(user.priceAffinity());
      }
    }
  }

  private void excludePurchased(Ladder ladder, UserRow user) {
    if (model.manifest().serving().excludePurchased()) {
      ladder.list.exclude(user.purchased());
    }
  }

  private Ladder ladder(Options options) {
    return new Ladder(model, scratch.get(), options);
  }

  /** The numbers of those of {@code itemIds} that the model knows, each once. */
  private int[] known(List<String> itemIds) {
    return itemIds.stream()
        .mapToInt(model.items()::number)
        .filter(item -> item != Items.UNKNOWN)
        .distinct()
        .toArray();
  }
}
