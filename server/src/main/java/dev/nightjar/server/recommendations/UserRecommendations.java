package dev.nightjar.server.recommendations;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.server.http.Fields;
import dev.nightjar.server.http.RequestJson;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code POST /recommend}: a ranked list for a user.
 *
 * <pre>
 * {"user_id": "u1"}
 * </pre>
 *
 * <p>{@code user_id} is required; see {@link RequestOptions} for the rest: {@code limit} is 12 and
 * {@code mode} {@code auto} unless given. A user without history gets what is popular.
 *
 * <p>200 with {@link AnswerBody}; 400 naming every bad field; 503 before a model is loaded.
 */
public final class UserRecommendations implements Handler<RoutingContext> {
  public static final String PATH = "/recommend";

  private final Answers answers;

  public UserRecommendations(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    answers.answer(context, () -> question(context));
  }

  private static Question question(RoutingContext context) {
    Fields fields = RequestJson.body(context);
    String userId = fields.id("user_id");
    Options options = RequestOptions.read(fields, Endpoint.RECOMMEND);
    String placement = RequestOptions.placement(fields);
    fields.requireGood();
    return new Question(
        Endpoint.RECOMMEND,
        options,
        placement,
        0,
        recommender -> recommender.user(userId, options));
  }
}
