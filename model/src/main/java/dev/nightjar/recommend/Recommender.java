package dev.nightjar.recommend;

import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import dev.nightjar.recommend.filter.Allowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers the five endpoints from one open model.
 *
 * <p>Each method reads as its endpoint's ladder: a rung fills what the one above left short, as far
 * as the page reaches and at most up to the model's depth. The mode says where on the ladder to
 * start. A user or an item that the model does not know is no error: the answer comes from further
 * down. Since the last rung reaches every item, a page is full whenever so many items match. Safe
 * for any number of threads.
 */
public final class Recommender {
  private static final int QUICK_SCORES = 4_000; // adding up and ranking so many takes about 100 µs

  private final Stock stock;
  private final ThreadLocal<Scratch> scratch;
  private final boolean isHurried;
  private final Recommender hurried;

  public Recommender(Model model) {
    this(new Stock(model), scratch(model), false);
  }

  private Recommender(Stock stock, ThreadLocal<Scratch> scratch, boolean isHurried) {
    this.stock = stock;
    this.scratch = scratch;
    this.isHurried = isHurried;
    this.hurried = isHurried ? this : new Recommender(stock, scratch, true);
  }

  private static ThreadLocal<Scratch> scratch(Model model) {
    return ThreadLocal.withInitial(() -> new Scratch(model));
  }

  public Model model() {
    return stock.model;
  }

  /**
   * Reads what exact scores, filters and answers in JSON need of every item. Without it the first
   * question that needs them does.
   *
   * @throws IllegalArgumentException if the model's attributes or vectors are not what they should
   *     be
   */
  public void prepare() {
    stock.vectors();
    stock.allowed();
    stock.quotedIds.get();
  }

  /**
   * Says whether an item may be shown from now on, whatever the model says: at once and in every
   * answer. An item that the model does not know is ignored.
   */
  public void setActive(String itemId, boolean active) {
    int item = stock.model.items().number(itemId);
    if (item != Items.UNKNOWN) {
      stock.visibility.set(item, active);
    }
  }

  /**
   * Says whom the model must not know from now on, whatever it holds: such a user is answered as
   * one without history. Takes the place of whoever was told before.
   */
  public void forgetUsers(Predicate<String> userIds) {
    stock.forgotten = userIds;
  }

  /**
   * This very recommender in a hurry: where it would have to score the whole catalogue, its answer
   * is {@linkplain Answer#isUnfinished() unfinished}.
   */
  public Recommender hurried() {
    return hurried;
  }

  /**
   * Whether an answer may take longer than about 100 µs, even in a hurry, and so belongs on a
   * worker thread: one with a filter or one that adds up many lists.
   *
   * @param items how many items the request names: the cart's size, 1 for an item or a click, 0 for
   *     a user
   */
  public boolean mayTakeLong(Endpoint endpoint, Options options, int items) {
    boolean sumsRecentItems =
        options.mode() == Mode.SEMANTIC
            && (endpoint == Endpoint.RECOMMEND || endpoint == Endpoint.PRICE_OPTIMIZED);
    boolean reranksNow = endpoint == Endpoint.PRICE_OPTIMIZED && options.mode() == Mode.POPULAR;
    long scores = (long) items * depth();
    return options.filter().isPresent() || sumsRecentItems || reranksNow || scores > QUICK_SCORES;
  }

  /** A ranked list for a user: personalized → popular in the user's categories → popular. */
  public Answer user(String userId, Options options) {
    Request request = request(options);
    Optional<UserRow> user = user(userId, request);
    Ladder ladder = request.ladder();
    user.ifPresent(known -> climb(ladder, known, options.mode()));
    ladder.popular();
    return request.answer();
  }

  /**
   * The user's list in an order that suits the user's prices; a user without prices gets the list
   * as it is. The list of {@link #user} was re-ranked in the night; what is in it because of a
   * filter, and the lists of the other modes, are re-ranked now, as a whole on every page.
   */
  public Answer priceOptimized(String userId, Options options) {
    Request request = request(options);
    Optional<UserRow> user = user(userId, request);
    boolean hasPrices = user.filter(known -> known.priceAffinity().size() > 0).isPresent();
    boolean reranks = hasPrices && (options.filter().isPresent() || !usesOwnList(options.mode()));
    Ladder ladder = reranks ? request.wholeLadder() : request.ladder();
    if (reranks) {
      user.ifPresent(known -> climbAndRerank(ladder, known, options.mode()));
    } else if (hasPrices) {
      user.ifPresent(known -> climbByPrice(ladder, known));
    } else {
      user.ifPresent(known -> climb(ladder, known, options.mode()));
    }
    ladder.popular();
    return request.answer();
  }

  /**
   * Items like one item or one click: by all evidence → behaviour → semantic → popular in its
   * category → popular.
   */
  public Answer item(String itemId, Options options) {
    Request request = request(options);
    int[] item = known(List.of(itemId));
    request.exclude(item);
    Ladder ladder = request.ladder();
    switch (options.mode()) {
      case AUTO, COLLABORATIVE -> {
        if (options.mode() == Mode.AUTO) {
          ladder.similar(item);
        }
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
    return request.answer();
  }

  /**
   * What goes with a cart: by all evidence → co-occurrence → behaviour → popular in its categories
   * → popular.
   */
  public Answer basket(List<String> itemIds, Options options) {
    Request request = request(options);
    int[] cart = known(itemIds);
    request.exclude(cart);
    Ladder ladder = request.ladder();
    switch (options.mode()) {
      case AUTO, COLLABORATIVE -> {
        if (options.mode() == Mode.AUTO) {
          ladder.basket(cart);
        }
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
    return request.answer();
  }

  private static void climb(Ladder ladder, UserRow user, Mode mode) {
    int[] recent = user.recent().toArray();
    switch (mode) {
      case AUTO, COLLABORATIVE -> {
        ladder.personalized(user);
        ladder.popularInCategories(recent);
      }
      case SEMANTIC -> {
        ladder.semantic(recent);
        ladder.popularInCategories(recent);
      }
      case POPULAR -> {}
    }
  }

  private static void climbByPrice(Ladder ladder, UserRow user) {
    ladder.priceOptimized(user);
    ladder.popularInCategories(user.recent().toArray());
  }

  private static void climbAndRerank(Ladder ladder, UserRow user, Mode mode) {
    int[] recent = user.recent().toArray();
    switch (mode) {
      case AUTO, COLLABORATIVE -> ladder.scored(user);
      case SEMANTIC -> ladder.semantic(recent);
      case POPULAR -> ladder.popular();
    }
    ladder.calibrate(user.priceAffinity());
    ladder.popularInCategories(recent);
  }

  private static boolean usesOwnList(Mode mode) {
    return mode == Mode.AUTO || mode == Mode.COLLABORATIVE;
  }

  private Optional<UserRow> user(String userId, Request request) {
    Optional<UserRow> user =
        stock.forgotten.test(userId) ? Optional.empty() : stock.model.user(userId);
    if (stock.model.manifest().serving().excludePurchased()) {
      user.ifPresent(known -> request.exclude(known.purchased()));
    }
    return user;
  }

  private Request request(Options options) {
    Optional<Allowed> allowed = options.filter().map(filter -> stock.allowed().of(filter));
    return new Request(stock, scratch.get(), options, allowed, isHurried);
  }

  /** The numbers of those of {@code itemIds} that the model knows, each once. */
  private int[] known(List<String> itemIds) {
    int[] known = new int[itemIds.size()];
    int size = 0;
    for (String itemId : itemIds) {
      int item = stock.model.items().number(itemId);
      if (item != Items.UNKNOWN && !contains(known, size, item)) {
        known[size++] = item;
      }
    }
    return Arrays.copyOf(known, size);
  }

  /** Whether {@code item} is one of the first so many; carts are short. */
  private static boolean contains(int[] items, int size, int item) {
    for (int i = 0; i < size; i++) {
      if (items[i] == item) {
        return true;
      }
    }
    return false;
  }

  private int depth() {
    return stock.model.manifest().shape().depth();
  }
}
