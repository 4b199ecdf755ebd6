package dev.nightjar.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;

/**
 * Lets a request on if it says that its body is {@code application/json}, as it is, not compressed:
 * else 415. A security policy to Vert.x, and so before the body is read.
 */
public final class JsonOnly implements SecurityPolicyHandler {
  private static final String EXPECTED = "application/json";
  private static final String PLAIN = "identity";

  @Override
  public void handle(RoutingContext context) {
    String found = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (found == null) {
      throw Refusal.notJson("none");
    }
    if (!isJson(found)) {
      throw Refusal.notJson(found);
    }
    String encoding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase(PLAIN)) {
      throw Refusal.encoded(encoding);
    }
    context.next();
  }

  /** Whether it is the expected type, with or without parameters such as a charset. */
  private static boolean isJson(String contentType) {
    int parameters = contentType.indexOf(';');
    String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
    return type.strip().equalsIgnoreCase(EXPECTED);
  }
}
