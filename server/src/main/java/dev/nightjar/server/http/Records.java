package dev.nightjar.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Records that are sent to be kept: one JSON object, or an array of 1 to {@value #MOST}. All are
 * kept or none is.
 */
public final class Records {
  /** More at once are 413. */
  public static final int MOST = 1_000;

  private Records() {}

  /**
   * What is being kept.
   *
   * @param records how many
   * @param done completes when they are durable; fails with an {@link IOException} if they are not
   */
  public record Keeping(int records, CompletionStage<Void> done) {}

  /**
   * Answers 202 once what the body holds is durable, and 503 if it could not be kept.
   *
   * @param keep reads, checks and hands over the body; called on a worker if the body is long
   */
  public static void keep(RoutingContext context, String message, Function<Buffer, Keeping> keep) {
    Buffer body = context.body().buffer();
    if (body == null) {
      throw Refusal.unreadable("expected a JSON object or an array of them, found an empty body");
    }
    Vertx vertx = context.vertx();
    Future<Keeping> taken =
        RequestJson.isLong(context)
            ? vertx.executeBlocking(() -> keep.apply(body), false)
            : Future.succeededFuture(keep.apply(body));
    taken
        .compose(
            keeping ->
                Future.fromCompletionStage(keeping.done(), vertx.getOrCreateContext())
                    .map(keeping.records()))
        .onSuccess(records -> accept(context, message, records))
        .onFailure(e -> context.fail(cause(e) instanceof IOException ? Refusal.notKept() : e));
  }

  /** A stage that depends on the log's own wraps what the log says. */
  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /**
   * What {@code check} makes of each record.
   *
   * @throws Refusal if the body is not JSON, holds too many records or none, or if {@code check}
   *     refused any field of any record
   */
  public static <T> List<T> read(Buffer body, Function<RecordFields, T> check) {
    List<JsonNode> records = records(RequestJson.value(body.getBytes()));
    List<T> checked = new ArrayList<>(records.size());
    List<FieldError> errors = new ArrayList<>();
    for (int index = 0; index < records.size(); index++) {
      if (records.get(index) instanceof ObjectNode object) {
        RecordFields fields = new RecordFields(index, object);
        checked.add(check.apply(fields));
        errors.addAll(fields.errors());
      } else {
        String message = "expected a JSON object, found " + Found.of(records.get(index));
        errors.add(new FieldError(OptionalInt.of(index), "", message));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.badFields(errors);
    }
    return checked;
  }

  private static List<JsonNode> records(JsonNode body) {
    if (body.isObject()) {
      return List.of(body);
    }
    if (!body.isArray()) {
      throw Refusal.unreadable(
          "expected a JSON object or an array of them, found another JSON value");
    }
    if (body.isEmpty()) {
      throw Refusal.unreadable(
          "expected a JSON object or an array of 1 to %d, found an empty array".formatted(MOST));
    }
    if (body.size() > MOST) {
      throw Refusal.tooManyRecords(MOST, body.size());
    }
    List<JsonNode> records = new ArrayList<>(body.size());
    body.forEach(records::add);
    return records;
  }

  private static void accept(RoutingContext context, String message, int records) {
    if (!context.response().ended() && !context.response().closed()) {
      Envelope.accepted(context.response(), message, records);
    }
  }
}
