package dev.nightjar.server.recommendations;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.server.http.Fields;
import dev.nightjar.server.http.RequestJson;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * {@code POST /recommend/basket}: what is bought together with the cart, none of which is among it.
 *
 * <pre>
 * {"item_ids": ["i1", "i2"]}
 * </pre>
 *
 * <p>{@code item_ids}, 1 to 100 of them, is required; see {@link RequestOptions} for the rest:
 * {@code limit} is 10 and {@code mode} {@code auto} unless given. Unknown items count for nothing.
 *
 * <p>200 with {@link AnswerBody}; 400 naming every bad field; 503 before a model is loaded.
 */
public final class BasketRecommendations implements Handler<RoutingContext> {
  public static final String PATH = "/recommend/basket";

  private static final int MOST_ITEMS = 100;

  private final Answers answers;

  public BasketRecommendations(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    answers.answer(context, () -> question(context));
  }

  private static Question question(RoutingContext context) {
    Fields fields = RequestJson.body(context);
    List<String> itemIds = fields.ids("item_ids", 1, MOST_ITEMS);
    Options options = RequestOptions.read(fields, Endpoint.BASKET);
    String placement = RequestOptions.placement(fields);
    fields.requireGood();
    return new Question(
        Endpoint.BASKET,
        options,
        placement,
        itemIds.size(),
        recommender -> recommender.basket(itemIds, options));
  }
}
