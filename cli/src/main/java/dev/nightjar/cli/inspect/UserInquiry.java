package dev.nightjar.cli.inspect;

import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Explainer;
import dev.nightjar.recommend.Explanation;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.recommend.Rung;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a user is recommended, price-optimized or not. */
final class UserInquiry implements Inquiry {
  private static final String NOBODY = "";

  private final Model model;
  private final String userId;
  private final Optional<UserRow> user;
  private final Endpoint endpoint;
  private final Recommender recommender;
  private final Explainer explainer;

  /**
   * @param forgotten users whom the model must not know
   */
  UserInquiry(Model model, String userId, boolean priceOptimized, Predicate<String> forgotten) {
    this.model = model;
    this.userId = userId;
    this.user = forgotten.test(userId) ? Optional.empty() : model.user(userId);
    this.endpoint = priceOptimized ? Endpoint.PRICE_OPTIMIZED : Endpoint.RECOMMEND;
    this.recommender = new Recommender(model);
    recommender.forgetUsers(forgotten);
    this.explainer = new Explainer(model);
  }

  @Override
  public Model model() {
    return model;
  }

  @Override
  public Endpoint endpoint() {
    return endpoint;
  }

  @Override
  public Subject subject() {
    return UserSubject.of(model, userId, user);
  }

  @Override
  public Answer ask(Options options) {
    return endpoint == Endpoint.PRICE_OPTIMIZED ? byPrice(options) : byScore(options);
  }

  /** The list as {@code POST /recommend} gives it. */
  Answer byScore(Options options) {
    return recommender.user(userId, options);
  }

  /** The list as {@code POST /recommend/price_optimized} gives it. */
  Answer byPrice(Options options) {
    return recommender.priceOptimized(userId, options);
  }

  @Override
  public Explanation explain(Mode mode, int item, Rung rung) {
    return explainer.forUser(user.isPresent() ? userId : NOBODY, item, rung);
  }

  /** Those the user last acted on, latest first, then the others that the user bought. */
  @Override
  public int[] items() {
    return user().stream()
        .flatMapToInt(
            row ->
                IntStream.concat(
                    Arrays.stream(row.recent().toArray()),
                    Arrays.stream(row.purchased().toArray())))
        .distinct()
        .toArray();
  }

  @Override
  public Optional<UserRow> user() {
    return user;
  }
}
