package dev.nightjar.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** An answer as a caller sees it. */
public record Reply(int status, HttpHeaders headers, JsonNode json) {
  private static final JsonMapper JSON = new JsonMapper();

  static Reply of(HttpResponse<String> response) {
    try {
      return new Reply(response.statusCode(), response.headers(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> itemIds() {
    List<String> ids = new ArrayList<>();
    json.at("/data/all_item_ids").forEach(id -> ids.add(id.textValue()));
    return ids;
  }

  /** A value of {@code data.meta}, as JSON. */
  public String meta(String name) {
    return json.at("/data/meta/" + name).toString();
  }

  /** The fields that {@code error} lists, in its order. */
  public List<String> badFields() {
    List<String> fields = new ArrayList<>();
    json.path("error").forEach(error -> fields.add(error.path("field").textValue()));
    return fields;
  }

  /** The detail, if it is one string, or all messages of all fields. */
  public String error() {
    return json.path("error").isTextual()
        ? json.path("error").textValue()
        : json.path("error").toString();
  }
}
