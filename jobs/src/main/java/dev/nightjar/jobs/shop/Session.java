package dev.nightjar.jobs.shop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One visit as it happens: looking around, filling the basket, and perhaps an order.
 *
 * <p>A visit has a fixed number of events. What an order will need of them is kept in reserve, so
 * that none is cut off.
 */
final class Session {
  private static final double RECOMMENDED = 0.12;
  private static final double SEARCHED = 0.1;
  private static final double ADDS_TO_BUY = 0.5;
  private static final double ADDS_FOR_LATER = 0.07;
  private static final double REMOVES = 0.06;
  private static final double BUYS_AGAIN = 0.5;
  private static final double TAKES_MORE = 0.1;
  private static final double TAKES_MORE_TO_USE_UP = 0.4;
  private static final int MOST_PIECES = 4;
  private static final int MOST_LINES = 8;
  private static final List<String> PLACEMENTS = List.of("home", "pdp", "cart");

  private final Shopper shopper;
  private final Interest interest;
  private final Tracker tracker;
  private final RandomGenerator random;
  private final boolean buys;
  private final Basket basket = new Basket();
  private Optional<String> newId;

  /**
   * @param newId under which the visitor identifies after the first look
   */
  Session(
      Shopper shopper,
      Interest interest,
      Optional<String> newId,
      Tracker tracker,
      RandomGenerator random) {
    this.shopper = shopper;
    this.interest = interest;
    this.newId = newId;
    this.tracker = tracker;
    this.random = random;
    this.buys = chance(shopper.buys());
  }

  /** Plays the visit to its last event and returns whether that was an order's. */
  boolean play() throws IOException {
    if (room(1)) {
      lookAround();
    }
    identify();
    if (buys && chance(BUYS_AGAIN)) {
      lookAndAdd(interest.usedUp());
    }
    while (room(1)) {
      lookAround();
    }
    boolean orders = buys && !basket.isEmpty();
    if (orders) {
      checkOut();
    }
    return orders;
  }

  private void identify() throws IOException {
    if (newId.isPresent()) {
      tracker.identify(newId.orElseThrow());
      newId = Optional.empty();
    }
  }

  private void lookAround() throws IOException {
    double way = random.nextDouble();
    if (way < RECOMMENDED && room(2)) {
      Article article = interest.recommended();
      tracker.send(new Action.Click(article, Product.any(PLACEMENTS, "", random)));
      consider(article);
    } else if (way < RECOMMENDED + SEARCHED && room(3)) {
      tracker.send(new Action.Search(interest.query()));
      Article article = interest.searched();
      tracker.send(new Action.Click(article, "search"));
      consider(article);
    } else {
      consider(interest.browsed());
    }
  }

  private void consider(Article article) throws IOException {
    tracker.send(new Action.View(article));
    shopper.looked().keep(article);
    if (chance(buys ? ADDS_TO_BUY : ADDS_FOR_LATER) && fits(article, 0)) {
      add(article);
      lookAndAdd(interest.goingWith(article));
    } else if (chance(REMOVES) && room(1) && !basket.isEmpty()) {
      tracker.send(new Action.RemoveFromCart(basket.removeAny(random)));
    }
  }

  private void lookAndAdd(Optional<Article> found) throws IOException {
    if (found.isPresent() && fits(found.orElseThrow(), 1)) {
      tracker.send(new Action.View(found.orElseThrow()));
      add(found.orElseThrow());
    }
  }

  private void add(Article article) throws IOException {
    double more = article.consumable() ? TAKES_MORE_TO_USE_UP : TAKES_MORE;
    int pieces = chance(more) ? random.nextInt(2, MOST_PIECES + 1) : 1;
    Basket.Line line = new Basket.Line(article, pieces);
    basket.add(line);
    tracker.send(new Action.AddToCart(line));
  }

  private void checkOut() throws IOException {
    tracker.send(new Action.CheckoutStart());
    for (Basket.Line line : basket.lines()) {
      Article article = line.article();
      tracker.send(new Action.Purchase(line, "order-" + tracker.sessionId()));
      if (article.consumable()) {
        shopper.usedUp().keep(article);
      }
    }
  }

  /** Whether the basket takes an article, with {@code before} other events before it does. */
  private boolean fits(Article article, int before) {
    int order = buys ? (basket.isEmpty() ? 2 : 1) : 0;
    return basket.size() < MOST_LINES && !basket.holds(article) && room(before + 1 + order);
  }

  /** Whether as many events are left, beside those in reserve. */
  private boolean room(int events) {
    int identify = newId.isPresent() ? 1 : 0;
    int order = buys && !basket.isEmpty() ? 1 + basket.size() : 0;
    return tracker.left() - identify - order >= events;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
