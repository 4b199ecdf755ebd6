package dev.nightjar.server.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * JSON as callers send it: strict UTF-8, one value, decimals digit by digit as they were written.
 *
 * <p>No object may have a name twice. Jackson's own bounds hold: 1,000 levels of nesting, 1,000
 * digits in a number.
 */
public final class RequestJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY) // else one goes unsaid
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final char REPLACEMENT = '\uFFFD';
  private static final int QUICK_BYTES = 64 * 1024;

  private RequestJson() {}

  /** Whether the request's body is so long that an event loop should not read it. */
  public static boolean isLong(RoutingContext context) {
    return context.body().length() > QUICK_BYTES;
  }

  /**
   * The fields of the request's body.
   *
   * @throws Refusal if the body is no JSON object
   */
  public static Fields body(RoutingContext context) {
    Buffer body = context.body().buffer();
    if (body == null) {
      throw Refusal.unreadable("expected a JSON object, found an empty body");
    }
    return new Fields(object(body.getBytes()));
  }

  static ObjectNode object(byte[] body) {
    if (value(body) instanceof ObjectNode object) {
      return object;
    }
    throw Refusal.unreadable("expected a JSON object, found another JSON value");
  }

  /**
   * Any JSON value.
   *
   * @throws Refusal if {@code body} is none
   */
  static JsonNode value(byte[] body) {
    if (isPlain(body)) {
      return read(() -> JSON.readTree(body));
    }
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireUtf8(body);
    }
    return value(text);
  }

  /**
   * Any JSON value.
   *
   * @throws Refusal if {@code text} is none
   */
  public static JsonNode value(String text) {
    return read(() -> JSON.readTree(text));
  }

  /**
   * Whether all of it is ASCII, as most bodies are: no bytes to check then, nothing to decode. A
   * zero would let Jackson take it for UTF-16.
   */
  private static boolean isPlain(byte[] body) {
    for (byte one : body) {
      if (one <= 0) {
        return false;
      }
    }
    return true;
  }

  /** Reads JSON from wherever it is. */
  @FunctionalInterface
  private interface Reading {
    JsonNode read() throws IOException;
  }

  private static JsonNode read(Reading reading) {
    try {
      return reading.read();
    } catch (JsonProcessingException e) {
      throw Refusal.unreadable(detail(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never: the text is at hand
    } catch (NumberFormatException e) { // which Jackson lets through from 1e99999999999
      throw Refusal.unreadable("expected JSON, found a number beyond all reach");
    }
  }

  /** What stands for bytes that are no UTF-8 may have been sent, too. */
  private static void requireUtf8(byte[] body) {
    try {
      var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException e) {
      throw Refusal.unreadable("expected JSON in UTF-8, found bytes that are not UTF-8");
    }
  }

  /** In our own words: Jackson's tell of its settings. */
  private static String detail(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "expected JSON of at most 1,000 levels, with numbers of at most 1,000 digits";
    }
    if (e instanceof MismatchedInputException) {
      return "expected one JSON value, in which no object has a name twice";
    }
    JsonLocation place = e.getLocation();
    return place == null
        ? "expected JSON, found something else"
        : "expected JSON, found something else at line %d, column %d"
            .formatted(place.getLineNr(), place.getColumnNr());
  }
}
