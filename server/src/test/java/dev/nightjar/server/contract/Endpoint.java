package dev.nightjar.server.contract;

import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Every endpoint, asked with what it requires and nothing else. */
enum Endpoint {
  RECOMMEND("/recommend", "\"user_id\":\"ann\""),
  ITEM("/item/runner", ""),
  SESSION("/recommend/session", "\"clicked_item_id\":\"runner\""),
  BASKET("/recommend/basket", "\"item_ids\":[\"runner\"]"),
  PRICE_OPTIMIZED("/recommend/price_optimized", "\"user_id\":\"ann\"");

  final String path;
  private final String required;

  Endpoint(String path, String required) {
    this.path = path;
    this.required = required;
  }

  /** Asks with more fields, each a name and a JSON value. */
  Reply ask(ServerProcess server, String... more) throws IOException {
    StringBuilder fields = new StringBuilder(this == ITEM ? "?" : required);
    for (int i = 0; i < more.length; i += 2) {
      fields.append(
          this == ITEM
              ? more[i] + "=" + encoded(more[i + 1].replaceAll("^\"|\"$", "")) + "&"
              : ",\"" + more[i] + "\":" + more[i + 1]);
    }
    return this == ITEM
        ? server.client().get(path + fields)
        : server.client().post(path, "{" + fields + "}");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
