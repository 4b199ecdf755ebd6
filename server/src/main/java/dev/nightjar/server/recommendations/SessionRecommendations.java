package dev.nightjar.server.recommendations;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.server.http.Fields;
import dev.nightjar.server.http.RequestJson;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code POST /recommend/session}: items nearest to the one that was just clicked, which is never
 * among them.
 *
 * <pre>
 * {"clicked_item_id": "i1"}
 * </pre>
 *
 * <p>{@code clicked_item_id} is required; see {@link RequestOptions} for the rest: {@code limit} is
 * 10 and {@code mode} {@code auto} unless given. A click on an unknown item gets what is popular.
 *
 * <p>200 with {@link AnswerBody}; 400 naming every bad field; 503 before a model is loaded.
 */
public final class SessionRecommendations implements Handler<RoutingContext> {
  public static final String PATH = "/recommend/session";

  private final Answers answers;

  public SessionRecommendations(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    answers.answer(context, () -> question(context));
  }

  private static Question question(RoutingContext context) {
    Fields fields = RequestJson.body(context);
    String itemId = fields.id("clicked_item_id");
    Options options = RequestOptions.read(fields, Endpoint.SESSION);
    String placement = RequestOptions.placement(fields);
    fields.requireGood();
    return new Question(
        Endpoint.SESSION, options, placement, 1, recommender -> recommender.item(itemId, options));
  }
}
