package dev.nightjar.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request of the demo, and what the contract promises of its answer.
 *
 * @param about in words
 * @param items that the words speak of
 * @param path of the URL
 * @param body as JSON; empty for a GET
 * @param limit the endpoint's page size
 * @param strategy the rung that has to answer first
 * @param absent items that must not be in the answer
 * @param wanted what every item of the answer must be; empty if all are welcome
 */
record Question(
    String about,
    List<String> items,
    String path,
    String body,
    int limit,
    String strategy,
    Set<String> absent,
    Optional<Wanted> wanted) {
  Question {
    items = List.copyOf(items);
    absent = Set.copyOf(absent);
  }

  private Question(
      String about,
      List<String> items,
      String path,
      String body,
      int limit,
      String strategy,
      Set<String> absent) {
    this(about, items, path, body, limit, strategy, absent, Optional.empty());
  }

  /**
   * All five endpoints, one of them once more with filters, and one for a user without history.
   *
   * @param wanted what the filters ask for
   */
  static List<Question> all(Cast cast, Wanted wanted) {
    Set<String> item = Set.of(cast.item());
    return List.of(
        new Question(
            "For " + cast.user() + ", who lately looked at",
            cast.recent(),
            "/recommend",
            user(cast.user()),
            12,
            "personalized",
            cast.purchased()),
        new Question(
            "Like", List.of(cast.item()), "/item/" + encoded(cast.item()), "", 4, "semantic", item),
        new Question(
            "After a click on",
            List.of(cast.item()),
            "/recommend/session",
            Json.object().put("clicked_item_id", cast.item()).toString(),
            10,
            "collaborative",
            item),
        new Question(
            "After the same click, only " + wanted,
            List.of(),
            "/recommend/session",
            Json.object()
                .put("clicked_item_id", cast.item())
                .set("filters", wanted.filters())
                .toString(),
            10,
            "collaborative",
            item,
            Optional.of(wanted)),
        new Question(
            "Beside a cart of",
            cast.basket(),
            "/recommend/basket",
            basket(cast.basket()),
            10,
            "co_occurrence",
            Set.copyOf(cast.basket())),
        new Question(
            "For " + cast.user() + ", at the prices the user is used to",
            List.of(),
            "/recommend/price_optimized",
            user(cast.user()),
            10,
            "price_optimized",
            cast.purchased()),
        new Question(
            "For " + cast.stranger() + ", who has no history",
            List.of(),
            "/recommend",
            user(cast.stranger()),
            12,
            "popular",
            Set.of()));
  }

  boolean isGet() {
    return body.isEmpty();
  }

  /** Such as {@code POST /recommend}. */
  String endpoint() {
    return (isGet() ? "GET " : "POST ") + path;
  }

  /** A command for a shell that asks the same. */
  String curl(String server, String key) {
    String command = "curl -s " + quoted(server + path) + " -H " + quoted("X-API-KEY: " + key);
    return isGet() ? command : command + " -H 'Content-Type: application/json' -d " + quoted(body);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String user(String userId) {
    return Json.object().put("user_id", userId).toString();
  }

  private static String basket(List<String> itemIds) {
    ObjectNode body = Json.object();
    itemIds.forEach(body.putArray("item_ids")::add);
    return body.toString();
  }

  /** For a segment of a path, where a plus sign is no space. */
  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
