package dev.nightjar.trainer.search;

import dev.nightjar.trainer.evaluate.Case;
import dev.nightjar.trainer.evaluate.Cases;
import dev.nightjar.trainer.evaluate.HeldOut;
import dev.nightjar.trainer.evaluate.ItemNumbers;
import dev.nightjar.trainer.evidence.Weighing;
import dev.nightjar.trainer.learn.BlendedList;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.CatalogueItem;
import dev.nightjar.trainer.learn.ColdFactors;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.ItemLists;
import dev.nightjar.trainer.learn.PriceBuckets;
import dev.nightjar.trainer.learn.PriceHabits;
import dev.nightjar.trainer.learn.Ranking;
import dev.nightjar.trainer.learn.SemanticVectors;
import dev.nightjar.trainer.learn.TextLikeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Finds the settings that tell best what happened in a window, from what happened before: one step
 * after the other, each with the outcome of the steps before it.
 *
 * <ol>
 *   <li>popularity, by the list that someone without history sees;
 *   <li>factors, by users' lists;
 *   <li>the blend for a click, the one for a cart, the one for a user;
 *   <li>how strongly prices are followed.
 * </ol>
 */
public final class Search {
  private static final double FACTORS_SHARE = 0.65; // of the time, then of what is left
  private static final double CLICK_SHARE = 0.4;
  private static final double BASKET_SHARE = 0.5;

  private final JavaSparkContext spark;
  private final Weighing past;
  private final HeldOut heldOut;
  private final Frame frame;
  private final SemanticVectors semantic;
  private final Set<String> fixed;
  private final Watch watch;
  private final boolean[] active;
  private final List<Step> steps = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param past what was known before the window
   * @param heldOut what happened in it
   * @param semantic vectors of the catalogue's texts
   * @param fixed names of numbers of the {@link Tuning} that stay as they are
   * @param watch runs each step
   */
  public Search(
      JavaSparkContext spark,
      Weighing past,
      HeldOut heldOut,
      Frame frame,
      SemanticVectors semantic,
      Set<String> fixed,
      Watch watch) {
    this.spark = spark;
    this.past = past;
    this.heldOut = heldOut;
    this.frame = frame;
    this.semantic = semantic;
    this.fixed = Set.copyOf(fixed);
    this.watch = watch;
    this.active = past.catalogue().active();
  }

  /** What comes of a step. */
  public interface Choice {
    Step step();
  }

  /** Runs each step, and may tell of it. */
  public interface Watch {
    <C extends Choice> C run(String name, Supplier<C> step);
  }

  /**
   * What was found.
   *
   * @param isWhole whether there was time for all that was to be tried
   */
  public record Found(Tuning tuning, List<Step> steps, boolean isWhole) {
    public Found {
      steps = List.copyOf(steps);
    }
  }

  /** Searches from {@code start} on, as long as {@code deadline} lets it. */
  public Found run(Tuning start, Deadline deadline) {
    Catalogue catalogue = past.catalogue();
    ItemNumbers numbers =
        ItemNumbers.byPlace(catalogue.items().stream().map(CatalogueItem::id).toList());
    Cases cases = new Cases(heldOut, numbers);
    List<Case> users = cases.users();
    boolean visits = heldOut.tellsVisits();

    PopularitySearch.Choice popularity =
        step(
            "popularity",
            () ->
                new PopularitySearch(past, users.isEmpty() ? cases.clicks() : users, start)
                    .run(fixed.contains(Tuning.POPULARITY_HALF_LIFE), deadline));
    Popular popular = popularity.popular();
    UserQuestions questions =
        UserQuestions.of(past.history(), past.reference(), users, active, frame.excludePurchased());

    Deadline ofFactors = deadline.after(FACTORS_SHARE);
    FactorSearch.Choice factors =
        step(
            "factors",
            () ->
                new FactorSearch(past, questions, popular, popularity.tuning(), frame.seed())
                    .run(fixed, visits, ofFactors));
    Fitted fitted = factors.fitted();
    PartsMemo parts = new PartsMemo(itemLists(popular, fitted));
    ItemBlend click =
        items(
            new ItemSearch(Tuning.CLICK, questions(cases.clicks()), parts, popular, visits),
            "click",
            start.click(),
            deadline.after(CLICK_SHARE));
    ItemBlend basket =
        items(
            new ItemSearch(Tuning.BASKET, questions(cases.carts()), parts, popular, visits),
            "basket",
            start.basket(),
            deadline.after(BASKET_SHARE));

    List<Ranking> similar = parts.blended(click).all().stream().map(BlendedList::ranking).toList();
    UserSearch.Choice user =
        step(
            "user",
            () ->
                new UserSearch(questions, fitted, popular, similar, frame.excludePurchased())
                    .run(start.user(), fixed, deadline));
    PriceSearch.Choice price =
        step(
            "price",
            () ->
                new PriceSearch(
                        questions,
                        questions.lists(fitted, user.blend(), popular, similar, frame.depth()),
                        habits(),
                        frame.priceBuckets())
                    .run(start.priceStrength(), fixed.contains(Tuning.PRICE_STRENGTH)));

    Tuning found = fitted.tuning();
    return new Found(
        new Tuning(
            found.weights(),
            found.als(),
            found.popularityHalfLifeDays(),
            user.blend(),
            basket,
            click,
            price.strength()),
        steps,
        !deadline.isOver());
  }

  private <C extends Choice> C step(String name, Supplier<C> step) {
    C choice = watch.run(name, step);
    steps.add(choice.step());
    return choice;
  }

  private ItemBlend items(ItemSearch search, String name, ItemBlend start, Deadline deadline) {
    return step(name, () -> search.run(start, fixed, deadline)).blend();
  }

  private ItemQuestions questions(List<Case> cases) {
    return new ItemQuestions(cases, active.length);
  }

  private ItemLists itemLists(Popular popular, Fitted fitted) {
    TextLikeness likeness = TextLikeness.of(past.catalogue().texts(), semantic, frame.textBlend());
    return new ItemLists(
        spark,
        past.history().ofItems(active, popular.weights(), popular.trends(), past.reference()),
        frame.depth(),
        ColdFactors.of(spark, fitted.items(), likeness),
        likeness.nearest(spark, active, ItemLists.partDepth(frame.depth())));
  }

  private PriceHabits habits() {
    PriceBuckets buckets =
        PriceBuckets.of(
            past.catalogue().prices(), past.catalogue().categories(), frame.priceBuckets());
    return new PriceHabits(
        buckets, frame.priceBuckets(), past.history().linesByItem(active.length));
  }
}
