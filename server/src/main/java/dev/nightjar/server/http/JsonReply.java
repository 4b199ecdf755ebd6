package dev.nightjar.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Sends a JSON value, written straight into text: no tree is built of an answer.
 *
 * <p>Text and not bytes, since a refusal may echo half a surrogate pair, which Jackson will not
 * write as UTF-8.
 */
public final class JsonReply {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int USUAL_CHARACTERS = 1024;
  private static final CharSequence APPLICATION_JSON =
      HttpHeaders.createOptimized("application/json");

  private JsonReply() {}

  /** Ends {@code response} with {@code status} and {@code content}. */
  public static void send(HttpServerResponse response, int status, JsonContent content) {
    send(response, status, Buffer.buffer(text(content)));
  }

  /** Ends {@code response} with {@code status} and {@code json}, which is JSON in UTF-8. */
  public static void send(HttpServerResponse response, int status, Buffer json) {
    response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, APPLICATION_JSON).end(json);
  }

  /** The same, but for HEAD without the content. */
  public static void send(RoutingContext context, int status, JsonContent content) {
    if (context.request().method().equals(HttpMethod.HEAD)) {
      context
          .response()
          .setStatusCode(status)
          .putHeader(HttpHeaders.CONTENT_TYPE, APPLICATION_JSON)
          .end();
    } else {
      send(context.response(), status, content);
    }
  }

  private static String text(JsonContent content) {
    StringWriter text = new StringWriter(USUAL_CHARACTERS);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
