package dev.nightjar.server.recommendations;

import dev.nightjar.recommend.Answer;
import dev.nightjar.server.http.JsonReply;
import dev.nightjar.server.http.Refusal;
import dev.nightjar.server.http.RequestJson;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.metrics.AnswerMetrics;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Asks the live model, sends what it says under a new id, and counts it: 200, or 503 if no model is
 * loaded or too many questions wait.
 *
 * <p>What is quick, which is a few lookups, is asked right on the event loop; what takes long, such
 * as a filter or a list that has to be filled by scoring the catalogue, goes to a worker.
 */
public final class Answers {
  private static final int MOST_WAITING = 1_000; // for a worker; more would wait for seconds
  private static final int LONGEST_REMEMBERED = 4 * 1024; // bytes; a usual request has 100

  private final LiveModel live;
  private final RecommendationIds ids;
  private final AnswerMetrics metrics;
  private final Optional<ServedCounts> counts;
  private final AtomicInteger waiting = new AtomicInteger();

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

  /**
   * Ends the response of {@code context}, now or later.
   *
   * @param reading reads the request: what is long is read on a worker too
   */
  void answer(RoutingContext context, Supplier<Question> reading) {
    if (RequestJson.isLong(context)) {
      later(context, reading);
      return;
    }
    Question question = reading.get();
    Optional<Answer> quick = live.ask(question::quickly).orElseThrow(Refusal::noModel);
    if (quick.isPresent()) {
      send(context, question, quick.get());
    } else {
      later(context, () -> question);
    }
  }

  private void later(RoutingContext context, Supplier<Question> reading) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      throw Refusal.busy();
    }
    context
        .vertx()
        .executeBlocking(() -> answered(context, reading), false)
        .onComplete(done -> waiting.decrementAndGet())
        .onSuccess(
            answered -> answered.ifPresent(found -> send(context, found.question, found.answer)))
        .onFailure(context::fail);
  }

  /** A question with its answer. */
  private record Answered(Question question, Answer answer) {}

  /** Empty if the caller has gone while the question waited. */
  private Optional<Answered> answered(RoutingContext context, Supplier<Question> reading) {
    if (context.response().closed()) {
      return Optional.empty();
    }
    Question question = reading.get();
    return Optional.of(new Answered(question, ask(question)));
  }

  private Answer ask(Question question) {
    return live.ask(question.ladder()).orElseThrow(Refusal::noModel);
  }

  private void send(RoutingContext context, Question question, Answer answer) {
    if (context.response().closed()) { // what nobody sees was not served
      return;
    }
    metrics.answered(question.endpoint(), answer);
    if (context.body().length() <= LONGEST_REMEMBERED) {
      live.remember(question.ladder());
    }
    String id =
        ids.next(
            question.endpoint(), answer.strategy(), question.placement(), answer.modelVersion());
    JsonReply.send(context.response(), 200, AnswerBody.of(answer, id));
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
