package dev.nightjar.server.recommendations;

import dev.nightjar.model.QuotedIds;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Rung;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The body of an answer.
 *
 * <pre>
 * {"success": true, "message": "Recommendations found.",
 *  "data": {"all_item_ids": ["...", ...],
 *           "recommendation_id": "...",
 *           "meta": {"page": 1, "limit": 12, "total_items": 200, "total_pages": 17,
 *                    "strategy": "personalized", "sources": {"personalized": 12}, "model_version": "20261123T020000Z"}}}
 * </pre>
 *
 * <p>{@code meta} also has {@code warnings}, an array of strings, if there is something to warn of.
 *
 * <p>Put together from pieces that are JSON already, since every answer is of this form. What may
 * hold any character, which are the items' ids and the warnings, was quoted by Jackson.
 */
final class AnswerBody {
  private static final byte[] HEAD =
      ascii(
          "{\"success\":true,\"message\":\"Recommendations found.\",\"data\":{\"all_item_ids\":[");
  private static final byte[] ID = ascii("],\"recommendation_id\":\"");
  private static final byte[] PAGE = ascii("\",\"meta\":{\"page\":");
  private static final byte[] LIMIT = ascii(",\"limit\":");
  private static final byte[] ITEMS = ascii(",\"total_items\":");
  private static final byte[] PAGES = ascii(",\"total_pages\":");
  private static final byte[] STRATEGY = ascii(",\"strategy\":");
  private static final byte[] SOURCES = ascii(",\"sources\":{");
  private static final byte[] MODEL = ascii("},\"model_version\":\"");
  private static final byte[] WARNINGS = ascii(",\"warnings\":[");
  private static final byte[] TAIL = ascii("}}}");
  private static final Map<Rung, byte[]> RUNGS = rungs();
  private static final int USUAL_LENGTH = 640;
  private static final int MOST_DIGITS = 10; // of an int

  private byte[] bytes = new byte[USUAL_LENGTH];
  private int size;

  private AnswerBody() {}

  /**
   * Writes.
   *
   * @param recommendationId in ASCII that needs no escape
   */
  static Buffer of(Answer answer, String recommendationId) {
    AnswerBody body = new AnswerBody();
    body.put(HEAD);
    body.items(answer);
    body.put(ID);
    body.put(recommendationId);
    body.meta(answer);
    body.put(TAIL);
    return Buffer.buffer(body.size).appendBytes(body.bytes, 0, body.size);
  }

  private void items(Answer answer) {
    QuotedIds ids = answer.quotedIds();
    for (int place = 0; place < answer.size(); place++) {
      int item = answer.item(place);
      int length = ids.length(item);
      reserve(length + 1);
      if (place > 0) {
        bytes[size++] = ',';
      }
      ids.copy(item, bytes, size);
      size += length;
    }
  }

  private void meta(Answer answer) {
    put(PAGE);
    number(answer.page().number());
    put(LIMIT);
    number(answer.page().limit());
    put(ITEMS);
    number(answer.totalItems());
    put(PAGES);
    number(answer.totalPages());
    put(STRATEGY);
    rung(answer.strategy());
    put(SOURCES);
    sources(answer);
    put(MODEL);
    put(answer.modelVersion().name());
    put('"');
    warnings(answer.warnings());
  }

  private void sources(Answer answer) {
    boolean isFirst = true;
    for (Map.Entry<Rung, Integer> source : answer.sources().entrySet()) {
      if (!isFirst) {
        put(',');
      }
      rung(source.getKey());
      put(':');
      number(source.getValue());
      isFirst = false;
    }
  }

  private void rung(Rung rung) {
    put(Objects.requireNonNull(RUNGS.get(rung)));
  }

  private void warnings(List<String> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    put(WARNINGS);
    for (int i = 0; i < warnings.size(); i++) {
      if (i > 0) {
        put(',');
      }
      put(QuotedIds.quoted(warnings.get(i)));
    }
    put(']');
  }

  private void put(byte[] piece) {
    reserve(piece.length);
    System.arraycopy(piece, 0, bytes, size, piece.length);
    size += piece.length;
  }

  private void put(char one) {
    reserve(1);
    bytes[size++] = (byte) one;
  }

  /** A text of ASCII that needs no escape. */
  @SuppressWarnings("deprecation") // no other way spares a copy
  private void put(String ascii) {
    reserve(ascii.length());
    ascii.getBytes(0, ascii.length(), bytes, size);
    size += ascii.length();
  }

  /** A number from 0. */
  private void number(int number) {
    reserve(MOST_DIGITS);
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    int rest = number;
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  private static Map<Rung, byte[]> rungs() {
    Map<Rung, byte[]> names = new EnumMap<>(Rung.class);
    for (Rung rung : Rung.values()) {
      names.put(rung, QuotedIds.quoted(rung.wireName()));
    }
    return names;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
