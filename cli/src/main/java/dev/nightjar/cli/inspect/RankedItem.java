package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Evidence;
import dev.nightjar.recommend.Explanation;
import dev.nightjar.recommend.Rung;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * An item of an answer, and why it stands there.
 *
 * @param place in the whole list, from 1
 * @param why the explanation in words
 */
record RankedItem(int place, ItemFacts facts, Explanation explanation, String why) {
  /**
   * The items of a page.
   *
   * @param explanations tells for a place of the page why its item stands there
   */
  static List<RankedItem> of(
      Model model, Answer answer, IntFunction<Explanation> explanations, Why why) {
    int before = (answer.page().number() - 1) * answer.page().limit();
    return IntStream.range(0, answer.size())
        .mapToObj(
            place -> {
              ItemFacts facts = ItemFacts.of(model, answer.item(place));
              Explanation explanation = explanations.apply(place);
              return new RankedItem(
                  before + place + 1, facts, explanation, why.words(facts, explanation));
            })
        .toList();
  }

  ObjectNode json() {
    ArrayNode evidence = Json.array();
    explanation.evidence().forEach(piece -> evidence.add(json(piece)));
    ObjectNode json = Json.object().put("place", place);
    json.setAll(facts.json());
    json.put("rung", explanation.rung().wireName())
        .put("score", explanation.score())
        .put("why", why);
    if (!explanation.shares().isEmpty()) {
      ObjectNode shares = Json.object();
      explanation.shares().forEach(shares::put);
      json.set("shares", shares);
    }
    json.set("evidence", evidence);
    return json;
  }

  private static ObjectNode json(Evidence evidence) {
    ObjectNode json = Json.object().put("rung", evidence.rung().wireName());
    switch (evidence.rung()) {
      case POPULAR -> {}
      case POPULAR_IN_CATEGORY -> json.put("category", evidence.itemId());
      default -> json.put("item_id", evidence.itemId());
    }
    json.put("score", evidence.score());
    if (evidence.rung() == Rung.CO_OCCURRENCE) {
      json.put("shared_orders", evidence.shared()).put("orders", evidence.orders());
    }
    return json;
  }
}
