package dev.nightjar.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.demo.ShopCatalogue.ShopItem;
import dev.nightjar.model.ModelVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Whether a reply is what the contract promises: status, envelope, paging, model, and a page of
 * distinct, known, active items from the right rung. Tells everything that is wrong, not only the
 * first of it.
 */
final class AnswerCheck {
  private static final int LONGEST_RECOMMENDATION_ID = 64;

  private final ShopCatalogue catalogue;
  private final ModelVersion published;

  AnswerCheck(ShopCatalogue catalogue, ModelVersion published) {
    this.catalogue = catalogue;
    this.published = published;
  }

  /** What is wrong with {@code reply}, in words; empty if nothing is. */
  List<String> problems(Question question, Reply reply) {
    List<String> problems = new ArrayList<>();
    if (reply.status() != 200) {
      problems.add("expected status 200, found " + reply.status() + ": " + reply.body());
      return problems;
    }
    checkEnvelope(reply.json(), problems);
    checkMeta(question, reply.meta(), reply.itemIds().size(), problems);
    checkItems(question, reply.itemIds(), problems);
    return problems;
  }

  private static void checkEnvelope(JsonNode json, List<String> problems) {
    expect(problems, "success", "true", json.path("success").asText());
    if (!json.path("message").isTextual()) {
      problems.add("expected a message, found " + shown(json.path("message")));
    }
    String id = json.path("data").path("recommendation_id").asText();
    if (!id.matches("[A-Za-z0-9._~-]{1," + LONGEST_RECOMMENDATION_ID + "}")) {
      problems.add(
          "expected a URL-safe recommendation_id of at most %d characters, found \"%s\""
              .formatted(LONGEST_RECOMMENDATION_ID, id));
    }
  }

  private void checkMeta(Question question, JsonNode meta, int size, List<String> problems) {
    int total = meta.path("total_items").asInt();
    int pages = (total + question.limit() - 1) / question.limit();
    expect(problems, "page", "1", meta.path("page").asText());
    expect(problems, "limit", String.valueOf(question.limit()), meta.path("limit").asText());
    expect(problems, "total_pages", String.valueOf(pages), meta.path("total_pages").asText());
    if (size > 0) {
      expect(problems, "strategy", question.strategy(), meta.path("strategy").asText());
    }
    expect(problems, "model_version", published.name(), meta.path("model_version").asText());
    int sum =
        StreamSupport.stream(meta.path("sources").spliterator(), false)
            .mapToInt(JsonNode::asInt)
            .sum();
    expect(problems, "sum of sources", String.valueOf(size), String.valueOf(sum));
    if (total < size) {
      problems.add("expected total_items of at least %d, found %d".formatted(size, total));
    }
  }

  private void checkItems(Question question, List<String> ids, List<String> problems) {
    int expected = (int) Math.min(question.limit(), fitting(question));
    if (ids.size() != expected) {
      problems.add("expected %d items, found %d".formatted(expected, ids.size()));
    }
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        problems.add("item " + id + " is there twice");
      }
      if (question.absent().contains(id)) {
        problems.add("item " + id + " must not be recommended here");
      }
      if (catalogue.item(id).isEmpty()) {
        problems.add("item " + id + " is not in the catalogue");
      }
      if (!catalogue.item(id).map(ShopItem::active).orElse(true)) {
        problems.add("item " + id + " is not active");
      }
      if (!catalogue.item(id).map(item -> isWanted(question, item)).orElse(true)) {
        problems.add("item " + id + " is not what the filters ask for");
      }
    }
  }

  /** How many items of the catalogue an answer may hold: filters never thin out a page. */
  private long fitting(Question question) {
    return question.wanted().isEmpty()
        ? question.limit()
        : catalogue.ids().stream()
            .filter(id -> !question.absent().contains(id))
            .flatMap(id -> catalogue.item(id).stream())
            .filter(item -> item.active() && isWanted(question, item))
            .count();
  }

  private static boolean isWanted(Question question, ShopItem item) {
    return question.wanted().map(wanted -> wanted.matches(item)).orElse(true);
  }

  private static void expect(List<String> problems, String what, String expected, String found) {
    if (!expected.equals(found)) {
      problems.add(
          "expected %s %s, found %s".formatted(what, expected, found.isEmpty() ? "none" : found));
    }
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "none" : node.toString();
  }
}
