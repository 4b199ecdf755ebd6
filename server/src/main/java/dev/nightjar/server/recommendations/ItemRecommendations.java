package dev.nightjar.server.recommendations;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.server.http.Fields;
import dev.nightjar.server.http.PathSegment;
import dev.nightjar.server.http.Refusal;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Objects;

/**
 * {@code GET /item/{item_id}}: items like one item, which is never among them.
 *
 * <pre>
 * GET /item/i1?limit=8&amp;mode=auto&amp;exclude_item_ids=i7,i9
 * </pre>
 *
 * <p>{@code item_id} is URL-encoded and may hold any character; see {@link RequestOptions} for what
 * the query may hold and {@link QueryFields} for how: {@code limit} is 4 and {@code mode} {@code
 * semantic} unless given. An unknown item gets what is popular.
 *
 * <p>200 with {@link AnswerBody}; 400 naming every bad field; 503 before a model is loaded.
 */
public final class ItemRecommendations implements Handler<RoutingContext> {
  private static final String FOLDER = "/item/";

  /** Matches the path as it was sent: decoded, an id could look like more than one segment. */
  public static final String RAW_PATH = FOLDER + "[^/]+";

  private final Answers answers;

  public ItemRecommendations(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    answers.answer(context, () -> question(context));
  }

  private static Question question(RoutingContext context) {
    String path = Objects.requireNonNull(context.request().path()); // it matched the route
    String itemId = PathSegment.decode(path.substring(FOLDER.length()));
    Fields fields = QueryFields.of(query(context), "item_id", itemId);
    fields.id("item_id");
    Options options = RequestOptions.read(fields, Endpoint.ITEM);
    String placement = RequestOptions.placement(fields);
    fields.requireGood();
    return new Question(
        Endpoint.ITEM, options, placement, 1, recommender -> recommender.item(itemId, options));
  }

  private static MultiMap query(RoutingContext context) {
    try {
      return context.queryParams();
    } catch (HttpException e) {
      throw Refusal.unreadable(
          "expected URL-encoded UTF-8 in the query, found " + context.request().query());
    }
  }
}
