package dev.nightjar.server.recommendations;

import dev.nightjar.recommend.Answer;
import dev.nightjar.server.http.Envelope;
import dev.nightjar.server.http.Refusal;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.metrics.AnswerMetrics;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Asks the live model, sends what it says under a new id, and counts it: 200, or 503 if no model is
 * loaded.
 *
 * <p>What is quick, which is a few lookups, is asked right on the event loop; what takes long, such
 * as a filter or a list that has to be filled by scoring the catalogue, goes to a worker.
 */
public final class Answers {
  private static final int LONGEST_REMEMBERED = 4 * 1024; // bytes; a usual request has 100

  private final LiveModel live;
  private final RecommendationIds ids;
  private final AnswerMetrics metrics;
  private final Optional<ServedCounts> counts;

  /**
   * @param counts of what is served, if they are kept
   */
  public Answers(
      LiveModel live, RecommendationIds ids, AnswerMetrics metrics, Optional<ServedCounts> counts) {
    this.live = live;
    this.ids = ids;
    this.metrics = metrics;
    this.counts = counts;
  }

  /** Ends the response of {@code context}, now or later. */
  void answer(RoutingContext context, Question question) {
    Optional<Answer> quick = live.ask(question::quickly).orElseThrow(Refusal::noModel);
    if (quick.isPresent()) {
      send(context, question, quick.get());
    } else {
      context
          .vertx()
          .executeBlocking(() -> ask(question), false)
          .onSuccess(answer -> send(context, question, answer))
          .onFailure(context::fail);
    }
  }

  private Answer ask(Question question) {
    return live.ask(question.ladder()).orElseThrow(Refusal::noModel);
  }

  private void send(RoutingContext context, Question question, Answer answer) {
    metrics.answered(question.endpoint(), answer);
    if (context.body().length() <= LONGEST_REMEMBERED) {
      live.remember(question.ladder());
    }
    String id =
        ids.next(
            question.endpoint(), answer.strategy(), question.placement(), answer.modelVersion());
    Envelope.success(context.response(), "Recommendations found.", new AnswerJson(answer, id));
    counts.ifPresent(
        served ->
            served.count(
                question.endpoint(),
                answer.strategy(),
                question.placement(),
                answer.modelVersion(),
                answer.size()));
  }
}
