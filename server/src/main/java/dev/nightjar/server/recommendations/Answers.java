package dev.nightjar.server.recommendations;

import dev.nightjar.recommend.Answer;
import dev.nightjar.server.http.Envelope;
import dev.nightjar.server.http.Refusal;
import dev.nightjar.server.live.LiveModel;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Asks the live model, sends what it says under a new id, and counts it: 200, or 503 if no model is
 * loaded.
 *
 * <p>What is quick, which is a few lookups, is asked right on the event loop; what may take long
 * goes to a worker.
 */
public final class Answers {
  private final LiveModel live;
  private final RecommendationIds ids;
  private final Optional<ServedCounts> counts;

  /**
   * @param counts of what is served, if they are kept
   */
  public Answers(LiveModel live, RecommendationIds ids, Optional<ServedCounts> counts) {
    this.live = live;
    this.ids = ids;
    this.counts = counts;
  }

  /** Ends the response of {@code context}, now or later. */
  void answer(RoutingContext context, Question question) {
    if (live.ask(question::mayTakeLong).orElseThrow(Refusal::noModel)) {
      context
          .vertx()
          .executeBlocking(() -> ask(question), false)
          .onSuccess(answer -> send(context, question, answer))
          .onFailure(context::fail);
    } else {
      send(context, question, ask(question));
    }
  }

  private Answer ask(Question question) {
    return live.ask(question.ladder()).orElseThrow(Refusal::noModel);
  }

  private void send(RoutingContext context, Question question, Answer answer) {
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
