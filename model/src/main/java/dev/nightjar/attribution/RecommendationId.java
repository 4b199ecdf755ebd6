package dev.nightjar.attribution;

import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What the {@code recommendation_id} of an answer says: when, where, how and by which model it was
 * given. An event that echoes the id can be attributed with no record kept of the answer.
 *
 * <p>As text it has 40 to 64 URL-safe characters: base64url, without padding, of 30 to 48 bytes,
 * numbers with the highest byte first.
 *
 * <table>
 *   <caption>Layout 1</caption>
 *   <tr><th>offset</th><th>bytes</th><th>holds</th></tr>
 *   <tr><td>0</td><td>1</td><td>{@code 0x10} if the placement is whole, {@code 0x11} if it is cut: the layout's number in the upper four bits</td></tr>
 *   <tr><td>1</td><td>1</td><td>number of the {@link SigningSecret}</td></tr>
 *   <tr><td>2</td><td>6</td><td>time of the answer, epoch milliseconds</td></tr>
 *   <tr><td>8</td><td>1</td><td>endpoint in the upper four bits, strategy in the lower: places in {@link #ENDPOINTS} and {@link #STRATEGIES}</td></tr>
 *   <tr><td>9</td><td>1</td><td>arm</td></tr>
 *   <tr><td>10</td><td>4</td><td>model version, epoch seconds, unsigned</td></tr>
 *   <tr><td>14</td><td>4</td><td>random number of the server's run</td></tr>
 *   <tr><td>18</td><td>4</td><td>how many answers that run gave before</td></tr>
 *   <tr><td>22</td><td>n</td><td>placement: 0 to 18 bytes of UTF-8 if whole; at most 14 and the CRC-32 of the whole if cut</td></tr>
 *   <tr><td>22 + n</td><td>8</td><td>first bytes of the HMAC-SHA256 of all before</td></tr>
 * </table>
 *
 * @param time when the answer was given, to the millisecond, from 1970
 * @param endpoint that was asked
 * @param strategy the rung that answered first
 * @param placement where the items are shown
 * @param arm of the experiment, 0 to 255
 * @param modelVersion that answered; from 1970 to 2106
 * @param run a random number of the server's run
 * @param count how many answers that run gave before, modulo 2<sup>32</sup>
 */
public record RecommendationId(
    Instant time,
    Endpoint endpoint,
    Rung strategy,
    PlacementMark placement,
    int arm,
    ModelVersion modelVersion,
    int run,
    int count) {
  /** No id is longer, in characters. */
  public static final int MOST_CHARACTERS = 64;

  /** An endpoint's place never changes: ids of last year shall be read. */
  static final List<Endpoint> ENDPOINTS =
      List.of(
          Endpoint.RECOMMEND,
          Endpoint.ITEM,
          Endpoint.SESSION,
          Endpoint.BASKET,
          Endpoint.PRICE_OPTIMIZED);

  /** A rung's place never changes. */
  static final List<Rung> STRATEGIES =
      List.of(
          Rung.PERSONALIZED,
          Rung.PRICE_OPTIMIZED,
          Rung.CO_OCCURRENCE,
          Rung.COLLABORATIVE,
          Rung.SEMANTIC,
          Rung.POPULAR_IN_CATEGORY,
          Rung.POPULAR);

  static final int WHOLE = 0x10;
  static final int CUT = 0x11;
  static final int PLACEMENT = 22;
  static final int LEAST_BYTES = PLACEMENT + SigningSecret.SIGNATURE_BYTES;
  static final int MOST_BYTES = LEAST_BYTES + PlacementMark.MOST_WHOLE;

  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  public RecommendationId {
    require(time.toEpochMilli() >>> 48 == 0, "a time from 1970", time);
    require(arm >= 0 && arm <= 255, "an arm from 0 to 255", arm);
    require(
        modelVersion.time().getEpochSecond() >>> 32 == 0,
        "a model version from 1970 to 2106",
        modelVersion);
  }

  /** The id as text, signed. */
  public String sign(SigningSecret secret) {
    byte[] where = placement.bytes();
    int length = PLACEMENT + where.length;
    ByteBuffer bytes = ByteBuffer.allocate(length + SigningSecret.SIGNATURE_BYTES);
    long millis = time.toEpochMilli();
    bytes
        .put((byte) (placement.cut() ? CUT : WHOLE))
        .put((byte) secret.number())
        .putShort((short) (millis >>> 32))
        .putInt((int) millis)
        .put((byte) (ENDPOINTS.indexOf(endpoint) << 4 | STRATEGIES.indexOf(strategy)))
        .put((byte) arm)
        .putInt((int) modelVersion.time().getEpochSecond())
        .putInt(run)
        .putInt(count)
        .put(where);
    secret.sign(bytes.array(), length);
    return TEXT.encodeToString(bytes.array());
  }

  private static void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("expected " + expected + ", found " + found);
    }
  }
}
