package dev.nightjar.server.recommendations;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.server.http.Fields;
import dev.nightjar.server.http.RequestJson;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code POST /recommend/price_optimized}: the list of {@link UserRecommendations}, re-ranked by
 * how well each item's price suits the user's own prices. Takes the same body.
 *
 * <pre>
 * {"user_id": "u1"}
 * </pre>
 *
 * <p>{@code user_id} is required; see {@link RequestOptions} for the rest: {@code limit} is 10 and
 * {@code mode} {@code auto} unless given. A user without prices gets the list as it is.
 *
 * <p>200 with {@link AnswerBody}; 400 naming every bad field; 503 before a model is loaded.
 */
public final class PriceOptimizedRecommendations implements Handler<RoutingContext> {
  public static final String PATH = "/recommend/price_optimized";

  private final Answers answers;

  public PriceOptimizedRecommendations(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    answers.answer(context, () -> question(context));
  }

  private static Question question(RoutingContext context) {
    Fields fields = RequestJson.body(context);
    String userId = fields.id("user_id");
    Options options = RequestOptions.read(fields, Endpoint.PRICE_OPTIMIZED);
    String placement = RequestOptions.placement(fields);
    fields.requireGood();
    return new Question(
        Endpoint.PRICE_OPTIMIZED,
        options,
        placement,
        0,
        recommender -> recommender.priceOptimized(userId, options));
  }
}
