package dev.nightjar.server.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request that is turned away; thrown by whoever finds out, answered by {@link Failures}.
 *
 * <p>Holds a status, a message that a shopper may see, and for the developer either a detail or the
 * list of bad fields. Has no stack trace: it tells of the request, not of this program.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String shown;
  private final transient List<FieldError> fields;
  private final transient Map<String, String> headers;

  private Refusal(
      int status,
      String shown,
      String detail,
      List<FieldError> fields,
      Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.shown = shown;
    this.fields = fields;
    this.headers = headers;
  }

  private Refusal(int status, String shown, String detail) {
    this(status, shown, detail, List.of(), Map.of());
  }

  /** 400: what was sent cannot be read at all. */
  public static Refusal unreadable(String detail) {
    return new Refusal(400, "The request could not be understood.", detail);
  }

  /** 400: what was sent can be read, but some fields cannot be used. */
  public static Refusal badFields(List<FieldError> fields) {
    String detail =
        fields.stream()
            .map(error -> error.field() + ": " + error.message())
            .collect(Collectors.joining("; "));
    return new Refusal(
        400, "The request could not be understood.", detail, List.copyOf(fields), Map.of());
  }

  /** 401: no key, or one that is good for nothing. */
  public static Refusal keyRefused(String detail) {
    return new Refusal(401, "This request is not authorized.", detail);
  }

  /** 403: a good key that does not reach so far. */
  public static Refusal keyTooWeak(String detail) {
    return new Refusal(403, "This request is not allowed.", detail);
  }

  /** 404: nothing lives at that path. */
  public static Refusal noSuchPath(String path) {
    return new Refusal(404, "Not found.", "there is nothing at " + path);
  }

  /** 405: something lives there, but answers {@code allowed} only. */
  public static Refusal wrongMethod(String found, String allowed) {
    return new Refusal(
        405,
        "The request could not be understood.",
        "expected the method " + allowed + ", found " + found,
        List.of(),
        Map.of("allow", allowed));
  }

  /** 408: a request that did not arrive in time; nothing more is read from its connection. */
  static Refusal tooSlow(Duration most) {
    return new Refusal(
        408,
        "The request took too long.",
        String.format(
            Locale.ROOT, "expected the whole request within %.1f s", most.toMillis() / 1e3));
  }

  /** 413. */
  public static Refusal bodyTooLarge(long mostBytes) {
    return new Refusal(
        413, "The request is too large.", "expected a body of at most " + mostBytes + " bytes");
  }

  /** 413: too many records at once. */
  public static Refusal tooManyRecords(int most, int found) {
    return new Refusal(
        413,
        "The request is too large.",
        "expected at most %d records, found %d".formatted(most, found));
  }

  /** 415. */
  public static Refusal notJson(String found) {
    return new Refusal(
        415,
        "The request could not be understood.",
        "expected Content-Type: application/json, found " + found);
  }

  /** 415: a body that would have to be unpacked. */
  static Refusal encoded(String found) {
    return new Refusal(
        415,
        "The request could not be understood.",
        "expected no Content-Encoding, found " + found,
        List.of(),
        Map.of("accept-encoding", "identity"));
  }

  /**
   * 429: an organization has called too often.
   *
   * @param seconds until it may call again
   */
  static Refusal tooManyRequests(long limit, long seconds) {
    return new Refusal(
        429,
        "There were too many requests. Please try again later.",
        "expected at most %d requests in a window; the next begins in %d s"
            .formatted(limit, seconds),
        List.of(),
        Map.of("retry-after", Long.toString(seconds)));
  }

  /** 503: the server is on its way down; another one, or the next one, can answer. */
  static Refusal stopping() {
    return new Refusal(503, "This is not available right now.", "the server is stopping");
  }

  /** 503: more is asked than can be answered in time. */
  public static Refusal busy() {
    return new Refusal(
        503,
        "Recommendations are not available right now.",
        "too many requests wait for an answer; ask again in a second",
        List.of(),
        Map.of("Retry-After", "1"));
  }

  /** 503: there is nothing to answer from. */
  public static Refusal noModel() {
    return new Refusal(
        503, "Recommendations are not available right now.", "no model is loaded yet");
  }

  /** 503: the disk did not take what was sent; whoever sends it again may have more luck. */
  static Refusal notKept() {
    return new Refusal(
        503,
        "This could not be saved right now. Please try again.",
        "nothing of the request was kept: the server's log says why; send it again",
        List.of(),
        Map.of("Retry-After", "1"));
  }

  /** 503: the server was started without a place to keep anything. */
  public static Refusal noLog() {
    return new Refusal(
        503,
        "This could not be saved right now.",
        "the server keeps no events and no item changes: start it with --events DIR");
  }

  /** 500: a defect of ours; what it was stays in the log. */
  static Refusal defect() {
    return new Refusal(500, "Something went wrong.", "an internal error; see the server's log");
  }

  /** Any other status that HTTP itself brings up before a request reaches an endpoint. */
  static Refusal ofStatus(int status, String detail) {
    return new Refusal(status, "The request could not be understood.", detail);
  }

  public int status() {
    return status;
  }

  /** Safe to show to a shopper. */
  public String shown() {
    return shown;
  }

  /** For the developer of the shop. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Every field that is bad; empty if it is not fields that are wrong. */
  public List<FieldError> fields() {
    return fields;
  }

  /** What the answer has to carry beside its body. */
  public Map<String, String> headers() {
    return headers;
  }
}
