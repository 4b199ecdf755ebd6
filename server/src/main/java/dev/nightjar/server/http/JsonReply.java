package dev.nightjar.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.exc.StreamWriteException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Sends a JSON value, written straight into the bytes that go out: no tree is built of an answer.
 *
 * <p>Only what holds half a surrogate pair, as a refusal that echoes a request may, is written as
 * text first: Jackson has no UTF-8 for it.
 */
public final class JsonReply {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int USUAL_LENGTH = 1024;
  private static final CharSequence APPLICATION_JSON =
      HttpHeaders.createOptimized("application/json");

  private JsonReply() {}

  /** Ends {@code response} with {@code status} and {@code content}. */
  public static void send(HttpServerResponse response, int status, JsonContent content) {
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, APPLICATION_JSON)
        .end(bytes(content));
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

  /** {@code content} as it is sent. */
  public static Buffer bytes(JsonContent content) {
    Buffer bytes = Buffer.buffer(USUAL_LENGTH);
    try (JsonGenerator json = JSON.createGenerator(new Appending(bytes))) {
      content.writeTo(json);
    } catch (StreamWriteException e) {
      return Buffer.buffer(text(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  private static String text(JsonContent content) {
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Puts everything at the end of a buffer. */
  private static final class Appending extends OutputStream {
    private final Buffer buffer;

    Appending(Buffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public void write(int one) {
      buffer.appendByte((byte) one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      buffer.appendBytes(bytes, offset, length);
    }
  }
}
