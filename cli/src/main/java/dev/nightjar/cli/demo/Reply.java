package dev.nightjar.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.terminal.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server said to a question.
 *
 * @param status of HTTP
 * @param body as it came
 */
record Reply(int status, String body) {
  JsonNode json() {
    return Json.parsed(body);
  }

  List<String> itemIds() {
    List<String> ids = new ArrayList<>();
    json().path("data").path("all_item_ids").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  JsonNode meta() {
    return json().path("data").path("meta");
  }
}
