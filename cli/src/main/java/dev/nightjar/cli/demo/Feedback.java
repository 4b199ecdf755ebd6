package dev.nightjar.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.nightjar.cli.terminal.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a shop sends back after an answer: a click and a purchase that echo its {@code
 * recommendation_id}, and an item that is taken off sale.
 */
final class Feedback {
  private final ServerClient client;
  private final Story story;

  Feedback(ServerClient client, Story story) {
    this.client = client;
    this.story = story;
  }

  /**
   * Sends it all after asking {@code question}, which is about {@code user}.
   *
   * @return what did not go as promised, in words; empty if all did
   */
  List<String> send(Question question, String user) throws IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    Reply answer = client.ask(question);
    List<String> items = answer.itemIds();
    if (items.size() < 2) {
      problems.add("expected items to click on, found " + answer.body());
      return problems;
    }
    String recommendation = answer.json().path("data").path("recommendation_id").asText();
    String events = events(user, items.get(0), recommendation).toString();
    story.tell("POST /api/v1/events/ingest " + events);
    requireAccepted(client.ingest(events), 2, problems);

    String hidden = items.get(1);
    String change = Json.object().put("item_id", hidden).put("status", "inactive").toString();
    story.tell("POST /api/v1/items/upsert " + change);
    requireAccepted(client.upsert(change), 1, problems);
    if (client.ask(question).itemIds().contains(hidden)) {
      problems.add("expected " + hidden + " to be hidden at once, found it in the next answer");
    }
    return problems;
  }

  private static ArrayNode events(String user, String item, String recommendation) {
    ArrayNode events = Json.array();
    events
        .addObject()
        .put("user_id", user)
        .put("event_name", "click")
        .put("item_id", item)
        .put("recommendation_id", recommendation);
    events
        .addObject()
        .put("user_id", user)
        .put("event_name", "purchase")
        .put("item_id", item)
        .put("recommendation_id", recommendation)
        .put("order_id", "demo-1")
        .put("quantity", 1)
        .put("price", 19.9);
    return events;
  }

  private static void requireAccepted(Reply reply, int records, List<String> problems) {
    int accepted = reply.json().path("data").path("accepted").asInt();
    if (reply.status() != 202 || accepted != records) {
      problems.add(
          "expected 202 and accepted %d, found %d: %s"
              .formatted(records, reply.status(), reply.body()));
    }
  }
}
